// What the core programs share: trace.h and their macros.
import { QObject } from '@qt3/core-signals';
import { trace } from '@qt3/test-support';

export { trace, traceMessage } from '@qt3/test-support';

/** The programs' macro SAY( x ): the C++ source of an expression and whether it was true. */
export function say(source: string, value: boolean): void {
  trace('%s -> %s', source, value ? 'TRUE' : 'FALSE');
}

/** connect() and disconnect() as C++ sees them, where nothing but a string says what is meant. */
interface Unchecked {
  connect(sender: QObject | null, signal: string, receiver: QObject | null, member: string): boolean;
  disconnect(
    sender: QObject | null,
    signal: string | null,
    receiver: QObject | null,
    member: string | null,
  ): boolean;
}

/** For the lines that the compiler refuses and whose complaint at run time is what the trace is about. */
export const unchecked: Unchecked = QObject as unknown as Unchecked;
