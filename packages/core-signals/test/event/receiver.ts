import { QApplication, QCustomEvent, QEvent, QObject } from '@qt3/core-signals';

/** Writes down the custom events that reach it, and those that it filters as `filter:event`: numbers from QEvent.User. */
export class Receiver extends QObject {
  readonly log: string[];
  /** Runs whenever an event has reached it. */
  then: ((number: number) => void) | undefined;
  /** Runs whenever it is asked as a filter; true stops the event. */
  filter: ((watched: QObject, event: QEvent) => boolean) | undefined;

  /** Several receivers may share one list, which then shows the order of all their events. */
  constructor(name = '', log: string[] = []) {
    super(null, name);
    this.log = log;
  }

  override eventFilter(watched: QObject, event: QEvent): boolean {
    if (event.type() < QEvent.User) return false;
    this.log.push(`${this.name()}:${event.type() - QEvent.User}`);
    return this.filter?.(watched, event) ?? false;
  }

  protected override customEvent(event: QCustomEvent): void {
    const number = event.type() - QEvent.User;
    this.log.push(this.name() + String(number));
    this.then?.(number);
  }
}

/** Sends a custom event. Returns what sendEvent() returned. */
export function send(receiver: QObject, number: number): boolean {
  return QApplication.sendEvent(receiver, new QCustomEvent(QEvent.User + number));
}

/** Posts custom events. */
export function post(receiver: QObject, ...numbers: number[]): void {
  for (const number of numbers) QApplication.postEvent(receiver, new QCustomEvent(QEvent.User + number));
}
