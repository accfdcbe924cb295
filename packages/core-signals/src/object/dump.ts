import type { SignalInfo } from '../model/members.js';
import type { ObjectModel } from '../model/object-model.js';
import { connectionsOf, listOf } from '../connect/connection.js';
import { qDebug } from '../message/message-handler.js';
import { descendants } from './tree.js';

function label(object: ObjectModel): string {
  return `${object.className()}::${object.name()}`;
}

/** Prints the object and everything below it, four columns deeper a level, eight columns as a tab (oracle core/dumps). */
export function dumpTree(root: ObjectModel): void {
  dumpLine(root, 0);
  for (const [object, depth] of descendants(root)) dumpLine(object, depth);
}

function dumpLine(object: ObjectModel, depth: number): void {
  const columns = depth * 4;
  qDebug('%s%s%s ', '\t'.repeat(Math.floor(columns / 8)), ' '.repeat(columns % 8), label(object));
}

/** Prints the object's connections, outgoing ones by signal, incoming ones by sender (oracle core/dumps). */
export function dumpInfo(object: ObjectModel): void {
  qDebug('OBJECT %s', label(object));
  qDebug('  SIGNALS OUT');
  let signal: SignalInfo | null = null;
  for (const connection of connectionsOf(object)) {
    const { receiver, target } = connection;
    if (connection.signal !== signal) qDebug('\t%s', connection.signal.text);
    ({ signal } = connection);
    const member = typeof target === 'function' ? target.name || '(function)' : target?.text;
    qDebug('\t  --> %s %s', receiver ? label(receiver) : '(no object)', member);
  }
  if (signal === null) qDebug('\t<None>');
  qDebug('  SIGNALS IN');
  for (const { sender, target } of listOf(object.qt_in))
    if (sender !== null && target !== null) qDebug('\t%s', label(sender));
  if (object.qt_in === null) qDebug('\t<None>');
}
