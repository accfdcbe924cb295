import type { LogEvent, ReadableLog } from '../collect/event-log.js';
import { deletedLine, emitLine, emittedLine, isQts, nameOf, slotLine } from './lines.js';

/** Lines are handed over in pieces of this many events. */
const PIECE = 500;

/**
 * The log as a trace, as far as it is there, in pieces of some lines.
 *
 * @param all - with what Qt's own classes do
 */
export function* logLines(log: ReadableLog, all: boolean): Generator<string, void, void> {
  let piece: string[] = [];
  // What is under way and shown, with the line for its end.
  const open: { depth: number; end: string | null }[] = [];
  const close = (depth: number): void => {
    while ((open.at(-1)?.depth ?? -1) >= depth) {
      const { end } = open.pop()!;
      if (end !== null) piece.push(end);
    }
  };
  const { first, end } = log;
  for (let seq = first; seq < end; seq++) {
    const event = log.get(seq);
    // It may have given way while the reader was slow.
    if (event === undefined) continue;
    close(event.depth);
    const lines = linesOf(event, open.length, all);
    if (lines !== null) {
      piece.push(lines.line);
      if (event.kind === 'emit' || event.kind === 'slot') open.push({ depth: event.depth, end: lines.end });
    }
    if (seq % PIECE !== 0) continue;
    yield piece.map((text) => `${text}\n`).join('');
    piece = [];
  }
  close(0);
  yield piece.map((text) => `${text}\n`).join('');
}

/** The line for an event, and for its end; null when it is not shown. */
function linesOf(event: LogEvent, depth: number, all: boolean): { line: string; end: string | null } | null {
  const { kind, subject, other, member, text } = event;
  const name = nameOf(subject?.name ?? null);
  if (kind === 'message') return { line: text, end: null };
  if (!all && isQts(subject?.className ?? '')) return null;
  if (kind === 'emit') {
    if (member.startsWith('destroyed(')) return null;
    return { line: emitLine(depth, name, member), end: emittedLine(depth, name, member) };
  }
  if (kind === 'slot') {
    const receiver = subject === null ? null : name;
    return { line: slotLine(depth, receiver, member, text, nameOf(other?.name ?? null)), end: null };
  }
  return kind === 'dying' ? { line: deletedLine(depth, name), end: null } : null;
}
