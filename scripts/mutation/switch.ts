// Stands beside a copy of the sources that has all changes in it: says which one is on, and keeps which ones were reached. It runs
// wherever the sources do: in a browser, in threads, and in the processes that tests start.

const { process: node } = globalThis as { process?: NodeJS.Process };
const reached = new Uint8Array(1 << 17);
/** For a process or thread that a test has started: it may be killed at any time. */
let note: ((id: number) => void) | undefined;
let active = Number(node?.env['QT3_MUTANT'] ?? -1);

/** Whether a change is on; asked at each place that has one. */
export function isOn(id: number): boolean {
  if (reached[id] === 0) {
    reached[id] = 1;
    note?.(id);
  }
  return id === active;
}

/** Turns a change on, and another one off; -1 for none. */
export function turnOn(id: number): void {
  active = id;
}

/** The changes that were reached since the last call. */
export function takeReached(): number[] {
  const ids: number[] = [];
  for (let id = reached.indexOf(1); id >= 0; id = reached.indexOf(1, id + 1)) ids.push(id);
  reached.fill(0);
  return ids;
}

const file = node?.env['QT3_MUTANTS_REACHED'];
if (node !== undefined && file !== undefined) {
  const { openSync, writeSync } = node.getBuiltinModule('node:fs');
  // Opened before the program begins, which may leave no descriptor.
  const fd = openSync(file, 'a');
  note = (id) => writeSync(fd, `${id}\n`);
}
