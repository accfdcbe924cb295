/** What a server says that it can do: the lines of its answer to CAPA (RFC 2449). */
export class Capabilities {
  /** The words of each line, in capitals. */
  readonly #lines: string[][] = [];
  /** Whether there was an answer; who does not know CAPA may be able to do anything. */
  readonly #areKnown: boolean;

  constructor(lines: readonly string[] | null) {
    this.#areKnown = lines !== null;
    for (const line of lines ?? []) this.#lines.push(line.toUpperCase().trim().split(/ +/));
  }

  /** Whether the server offers it, or might: `STLS`, say, or the mechanism `PLAIN` of `SASL`. */
  mayHave(name: string): boolean {
    return !this.#areKnown || this.has(name);
  }

  /** Whether the server says that it has it. */
  has(name: string, argument?: string): boolean {
    return this.#lines.some(
      ([first, ...rest]) => first === name && (argument === undefined || rest.includes(argument)),
    );
  }
}
