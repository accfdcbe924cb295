import { fstatSync } from 'node:fs';
import { QApplication, QEvent, type QObject, qWarning } from '@qt3/core-signals';
import { watchDescriptor, type Watch } from './watch.js';

const typeNames = ['Read', 'Write', 'Exception'];

/** What is needed of a QSocketNotifier, whose class is above this file. */
type Notifier = QObject & { socket(): number; type(): number; setEnabled(enable: boolean): void };

/** The enabled notifiers of a descriptor and a type. */
interface Entry {
  readonly fd: number;
  readonly type: number;
  readonly notifiers: Set<Notifier>;
  /** The one that was enabled last, which is activated. */
  newest: Notifier;
  /** Whether it is watched. When one is disabled the others do not take its place. */
  isOn: boolean;
  /** How it is watched; made in the event loop. */
  watch: Watch | null;
  /** Takes back what waits for the descriptor, or for the turn of the loop in which it is looked at first. */
  cancel: (() => void) | null;
}

const entries = new Map<string, Entry>();

/** Those whose descriptor is ready, in the order in which that was found out. */
const ready: Entry[] = [];
let isScheduled = false;

function keyOf(fd: number, type: number): string {
  return `${fd.toString()} ${type.toString()}`;
}

/** Lets a notifier watch its descriptor from the event loop. */
export function enableNotifier(notifier: Notifier): void {
  const fd = notifier.socket();
  const type = notifier.type();
  const key = keyOf(fd, type);
  let entry = entries.get(key);
  if (entry === undefined) {
    entry = { fd, type, notifiers: new Set(), newest: notifier, isOn: false, watch: null, cancel: null };
    entries.set(key, entry);
  } else {
    const name = (typeNames[type] ?? '').toLowerCase();
    qWarning('QSocketNotifier: Multiple socket notifiers for same socket %d and type %s', fd, name);
  }
  entry.notifiers.add(notifier);
  entry.newest = notifier;
  if (entry.isOn) return;
  entry.isOn = true;
  // In Qt the loop is the first to look at the descriptor, and to complain.
  const first = entry;
  const immediate = setImmediate(() => arm(first));
  entry.cancel = () => clearImmediate(immediate);
}

/** Takes a notifier back. */
export function disableNotifier(notifier: Notifier): void {
  const key = keyOf(notifier.socket(), notifier.type());
  const entry = entries.get(key);
  if (entry?.notifiers.delete(notifier) !== true) return;
  switchOff(entry);
  if (entry.notifiers.size === 0) entries.delete(key);
}

function switchOff(entry: Entry): void {
  entry.isOn = false;
  entry.cancel?.();
  entry.cancel = null;
  entry.watch?.end();
  entry.watch = null;
}

/** Waits until the descriptor is ready. */
function arm(entry: Entry): void {
  entry.cancel = null;
  if (!isOpen(entry.fd)) {
    refuse(entry, 'invalid socket %d and type %s, disabling...', `'${typeNames[entry.type] ?? ''}'`);
    return;
  }
  entry.watch ??= watchDescriptor(entry.fd, entry.type);
  if (entry.watch === null) {
    refuse(entry, 'Socket %d cannot be watched, disabling: %s', 'Node.js uses it itself');
    return;
  }
  entry.cancel = entry.watch.once(() => {
    entry.cancel = null;
    ready.push(entry);
    schedule();
  });
}

function refuse(entry: Entry, format: string, detail: string): void {
  qWarning(`QSocketNotifier: ${format}`, entry.fd, detail);
  for (const notifier of [...entry.notifiers]) notifier.setEnabled(false);
}

function isOpen(fd: number): boolean {
  try {
    fstatSync(fd);
    return true;
  } catch {
    return false;
  }
}

/** All that became ready in one round of the loop is activated together: what a slot disables or deletes is left out. */
function schedule(): void {
  if (isScheduled) return;
  isScheduled = true;
  setImmediate(activate);
}

function activate(): void {
  isScheduled = false;
  const round = ready.splice(0);
  let done = 0;
  try {
    for (const entry of round) {
      done++;
      activateOne(entry);
    }
  } finally {
    // A slot threw: the rest of the round is not lost.
    if (done < round.length) {
      ready.unshift(...round.slice(done));
      schedule();
    }
  }
}

/** Whether it is watched and waits for nothing yet. */
function isIdle(entry: Entry): boolean {
  return entry.isOn && entry.cancel === null;
}

function activateOne(entry: Entry): void {
  if (!entry.isOn) return;
  try {
    QApplication.sendEvent(entry.newest, new QEvent(QEvent.SockAct));
  } finally {
    if (isIdle(entry)) arm(entry);
  }
}
