// The lines of a trace. A C++ program prints the same with cpp/qt3trace.h, so that the two can be compared with diff; the form
// is that of the traces which pin down what Qt 3 did.

/** What is nested is two columns deeper. */
const indented = (depth: number, text: string): string => '  '.repeat(depth) + text;

/** The name of an object, as C++'s name() gives it. */
export const nameOf = (name: string | null): string => name ?? 'unnamed';

/** The name of a signal or slot without its types. */
const bare = (signature: string): string => signature.split('(', 1)[0]!;

/** An emission begins. */
export function emitLine(depth: number, sender: string, signal: string): string {
  return indented(depth, `${sender}: emit ${bare(signal)}`);
}

/** An emission is over. */
export function emittedLine(depth: number, sender: string, signal: string): string {
  return indented(depth, `${sender}: emitted ${bare(signal)}`);
}

/** A slot is called. A function has no receiver, or a context object. */
export function slotLine(
  depth: number,
  receiver: string | null,
  member: string,
  args: string,
  sender: string,
): string {
  return indented(
    depth,
    `${receiver === null ? '' : `${receiver}.`}${bare(member)}(${args}) sender=${sender}`,
  );
}

/** An object is deleted. */
export function deletedLine(depth: number, name: string): string {
  return indented(depth, `~${name}`);
}

/** A message of qDebug(), qWarning() or qFatal(). These are not indented: the message handler prints them. */
export function messageLine(type: number, text: string): string {
  return `${['debug', 'warning', 'fatal'][type] ?? 'message'}: ${text}`;
}

/** Whether a class has the name of one of Qt's: the trace leaves out what happens inside the library. */
export function isQts(className: string): boolean {
  return /^(?:Q[A-Z]|Qt[A-Z])/.test(className);
}
