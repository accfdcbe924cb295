import type { Entry } from '../collect/entries.js';
import type { ReadableLog } from '../collect/event-log.js';
import type { SequenceMessage, SequencePage } from '../page/protocol.js';

/** More participants or messages make no diagram that anybody reads. */
const MOST_PARTICIPANTS = 30;
const MOST_MESSAGES = 400;

/**
 * Who called whom among some objects, in a stretch of the log: an arrow for each slot that was called, from the sender to the
 * receiver. What has only one end among the objects is left out; without a choice, all objects take part.
 */
export function sequenceOf(log: ReadableLog, query: URLSearchParams): SequencePage {
  const chosen = new Set((query.get('ids') ?? '').split(',').map(Number).filter(Boolean));
  const first = Math.max(log.first, Number(query.get('from') ?? 0) || 0);
  const end = Math.min(log.end, Number(query.get('to') ?? log.end - 1) + 1 || log.end);
  const places = new Map<number, number>();
  const participants: Entry[] = [];
  const messages: SequenceMessage[] = [];
  let unlisted = 0;

  const placeOf = (entry: Entry): number => {
    let place = places.get(entry.id);
    if (place === undefined && participants.length < MOST_PARTICIPANTS) {
      places.set(entry.id, (place = participants.length));
      participants.push(entry);
    }
    return place ?? -1;
  };

  for (let seq = first; seq < end; seq++) {
    const event = log.get(seq);
    if (event?.kind !== 'slot' || event.other === null) continue;
    const { subject, other, member, text, time, depth, thrown } = event;
    // A function without an object belongs to the sender, as far as one can see.
    const receiver = subject ?? other;
    if (chosen.size > 0 && !(chosen.has(other.id) && chosen.has(receiver.id))) continue;
    const from = messages.length < MOST_MESSAGES ? placeOf(other) : -1;
    const to = from < 0 ? -1 : placeOf(receiver);
    if (to < 0) {
      unlisted++;
      continue;
    }
    const name = member.split('(', 1)[0]!;
    messages.push({ seq, time, from, to, label: `${name}(${text})`, depth, thrown: thrown !== null });
  }
  return {
    participants: participants.map(({ id, label, className }) => ({ id, label, className })),
    messages,
    unlisted,
  };
}
