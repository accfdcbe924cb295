/** How hard a scenario tries. */
export interface Scale {
  /** The form for every change, seconds long; otherwise minutes. */
  readonly short: boolean;
  /** Makes a run repeatable. */
  readonly seed: number;
  /** How long a scenario with no end of its own lasts; undefined: as its form has it. */
  readonly minutes: number | undefined;
}

/** A scenario: throws when something is wrong, returns what it has done in a few words. */
export type Scenario = (scale: Scale) => Promise<string>;

/** Fails the scenario when something does not hold. */
export function check(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** Prints the progress of a scenario. */
export function progress(text: string): void {
  console.error(`  ${text}`);
}

/**
 * Runs one of the scenarios in this process, as the command line says: NAME SEED [short|long [MINUTES]]. What it has done is printed; a
 * scenario that fails ends the process with its exception.
 */
export async function runScenario(scenarios: Readonly<Record<string, Scenario>>): Promise<void> {
  const [name = '', seed = '1', form, minutes] = process.argv.slice(2);
  const scenario = scenarios[name];
  if (scenario === undefined)
    throw new Error(`no scenario ${name}; there are ${Object.keys(scenarios).join(', ')}`);
  console.log(
    await scenario({
      short: form === 'short',
      seed: Number(seed),
      minutes: minutes === undefined ? undefined : Number(minutes),
    }),
  );
}
