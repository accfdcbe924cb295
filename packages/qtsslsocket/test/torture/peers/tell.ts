/** Sends a message to the scenario. */
export type Tell = (what: string, numbers?: Readonly<Record<string, number>>) => void;
