/** Tells the scenario something. */
export type Tell = (what: string, numbers?: Readonly<Record<string, number>>) => void;
