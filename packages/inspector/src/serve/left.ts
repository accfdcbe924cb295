import { factsOf, runningTimers } from '@qt3/core-signals/internal';
import type { Collector } from '../collect/collector.js';
import { isQObject } from '../collect/shown.js';
import { summarize } from '../collect/socket-facts.js';
import type { LeftPage } from '../page/protocol.js';

/** The most objects that are named. */
const MOST_NAMED = 200;

/** What is left, and what of it keeps the process from ending. */
export function leftOf(collector: Collector): LeftPage {
  const resources = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) resources.set(kind, (resources.get(kind) ?? 0) + 1);
  const holders: { id: number; label: string; why: string }[] = [];
  for (const { owner, interval } of runningTimers()) {
    const { id, label } = collector.entries.of(owner);
    holders.push({ id, label, why: `has a timer of ${String(interval)} ms` });
  }
  for (const { id, label, deleted } of collector.sockets.rows(0, MOST_NAMED).rows) {
    const object = deleted ? null : (collector.entries.find(id)?.look() ?? null);
    if (object === null) continue;
    const { state, peer, local } = summarize(object);
    if (['Idle', 'Closed', 'Invalid', ''].includes(state)) continue;
    holders.push({
      id,
      label,
      why: `is ${state}${peer !== '' ? `, peer ${peer}` : local !== '' ? ` at ${local}` : ''}`,
    });
  }
  const classes = new Map<string, { count: number; ids: number[] }>();
  for (const entry of collector.entries.living.values()) {
    const object = entry.look();
    if (object === null || !isQObject(object) || factsOf(object).parent !== null) continue;
    const group = classes.get(entry.className) ?? { count: 0, ids: [] };
    classes.set(entry.className, group);
    group.count++;
    if (group.ids.length < 20) group.ids.push(entry.id);
  }
  return {
    resources: [...resources].map(([kind, count]) => ({ kind, count })),
    holders: holders.slice(0, MOST_NAMED),
    classes: [...classes]
      .map(([className, group]) => ({ className, ...group }))
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_NAMED),
    objects: collector.entries.living.size,
    quitTime: collector.quitTime,
  };
}
