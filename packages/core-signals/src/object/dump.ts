import type { QObject } from './qobject.js';
import { firstOut, type Connection } from '../connect/connection.js';
import { qDebug } from '../message/message-handler.js';

function label(object: QObject): string {
  return `${object.className()}::${object.name()}`;
}

/** Prints the object and everything below it, four columns deeper a level, eight columns as a tab (oracle core/dumps). */
export function dumpTree(object: QObject, level = 0): void {
  const columns = level * 4;
  qDebug('%s%s%s ', '\t'.repeat(Math.floor(columns / 8)), ' '.repeat(columns % 8), label(object));
  for (const child of object.children() ?? []) dumpTree(child, level + 1);
}

/** Prints the object's connections, outgoing ones by signal, incoming ones by sender (oracle core/dumps). */
export function dumpInfo(object: QObject): void {
  qDebug('OBJECT %s', label(object));
  qDebug('  SIGNALS OUT');
  for (let first = firstOut(object); first !== null; first = first.otherSignal) dumpSignal(first);
  if (firstOut(object) === null) qDebug('\t<None>');
  qDebug('  SIGNALS IN');
  for (let incoming = object.qt_in; incoming !== null; incoming = incoming.nextIn)
    qDebug('\t%s', label(incoming.sender));
  if (object.qt_in === null) qDebug('\t<None>');
}

function dumpSignal(first: Connection): void {
  qDebug('\t%s', first.signal.text);
  for (let connection: Connection | null = first; connection !== null; connection = connection.next) {
    const { receiver, target } = connection;
    const end = receiver ? label(receiver) : '(no object)';
    qDebug('\t  --> %s %s', end, typeof target === 'function' ? target.name || '(function)' : target.text);
  }
}
