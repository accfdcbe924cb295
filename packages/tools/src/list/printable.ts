/** What is given to a method `[inspectCustom]`: how to print what is inside. */
export type Inspect = (value: unknown, options?: unknown) => string;

/** The text of a container: its class, how much is in it, and what: `QStringList(2) [ 'a', 'b' ]`. */
export function printContainer(
  container: object,
  count: number,
  content: unknown,
  options: unknown,
  inspect: Inspect | undefined,
): string {
  const text = inspect === undefined ? JSON.stringify(content) : inspect(content, options);
  return `${container.constructor.name}(${count}) ${text}`;
}
