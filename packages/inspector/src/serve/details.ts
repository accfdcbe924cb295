import {
  connectionsOf,
  factsOf,
  incomingOf,
  runningTimers,
  type Connection,
} from '@qt3/core-signals/internal';
import { memberText, type Collector } from '../collect/collector.js';
import { describe } from '../collect/describers.js';
import { placeText } from '../collect/places.js';
import { isQObject, oneLine } from '../collect/shown.js';
import type { ConnectionRow, ObjectDetails } from '../page/protocol.js';

/** The most connections that are listed each way. */
const MOST_CONNECTIONS = 500;

/** Everything about an object; null when there is none of that number. */
export function detailsOf(collector: Collector, id: number): ObjectDetails | null {
  const entry = collector.entries.find(id);
  const object = entry?.look() ?? null;
  if (entry === null || object === null) return null;
  const { label, className, name, since } = entry;
  const common = { id, label, className, name, since, facts: describe(object) };
  if (!isQObject(object)) {
    return {
      ...common,
      parent: 0,
      parentLabel: '',
      classes: [],
      out: [],
      in: [],
      unlisted: 0,
      timers: [],
      blocked: false,
    };
  }
  const facts = factsOf(object);
  const parent = facts.parent === null ? null : collector.entries.of(facts.parent);
  const classes: ObjectDetails['classes'][number][] = [];
  for (let meta: typeof facts.meta | null = facts.meta; meta !== null; meta = meta.superClass()) {
    if (meta.superClass() === null) break;
    classes.push({
      name: oneLine(meta.className(), 80),
      signals: meta.signalNames().map((text) => oneLine(text, 200)),
      slots: meta.slotNames().map((text) => oneLine(text, 200)),
    });
  }
  const outgoing = connectionsOf(object);
  const incoming = incomingOf(object);
  return {
    ...common,
    parent: parent?.id ?? 0,
    parentLabel: parent?.label ?? '',
    classes,
    out: outgoing.slice(0, MOST_CONNECTIONS).map((one) => row(collector, one, one.receiver ?? null)),
    in: incoming.slice(0, MOST_CONNECTIONS).map((one) => row(collector, one, one.sender)),
    unlisted:
      Math.max(0, outgoing.length - MOST_CONNECTIONS) + Math.max(0, incoming.length - MOST_CONNECTIONS),
    timers: runningTimers()
      .filter(({ owner }) => owner === object)
      .map((timer) => ({ id: timer.id, interval: timer.interval })),
    blocked: facts.blocked,
  };
}

function row(collector: Collector, connection: Connection, otherEnd: object | null): ConnectionRow {
  const entry = otherEnd === null ? null : collector.entries.of(otherEnd);
  entry?.look();
  const place = collector.places.get(connection);
  return {
    signal: oneLine(connection.signal.text, 200),
    id: entry?.id ?? 0,
    label: entry?.label ?? '',
    member: oneLine(memberText(connection.target), 200),
    place: place === undefined ? '' : placeText(place),
  };
}
