import type { QObject } from '../object/qobject.js';
import type { MemberInfo, SignalInfo } from '../meta/members.js';
import { normalize, typesFit } from '../meta/signature.js';
import { complain } from './complain.js';
import { Connection, firstOf, firstOut, link, unlink, type Callee, type Target } from './connection.js';
import { SIGNAL_CODE, SLOT_CODE } from './macros.js';

type Maybe<T> = T | null | undefined;

/** The string without its code, normalised: how Qt shows it in warnings. A string without a code is shown as it is. */
function shown(member: string): string {
  return normalize(hasCode(member) ? member.slice(1) : member);
}

function hasCode(member: string): boolean {
  return member.startsWith(SIGNAL_CODE) || member.startsWith(SLOT_CODE);
}

function names(method: string, sender: QObject, receiver: QObject): string[] {
  return [
    `QObject::${method}:  (sender name:   '${sender.name()}')`,
    `QObject::${method}:  (receiver name: '${receiver.name()}')`,
  ];
}

function missing(method: string, what: string, object: QObject, member: string): string {
  const text = shown(member);
  const problem = text.includes('(') ? `No such ${what}` : `Parentheses expected, ${what}`;
  return `QObject::${method}: ${problem} ${object.className()}::${text}`;
}

/**
 * Connects a signal to a slot or signal of an object, by name. All refusals and their texts are those of oracle
 * core/connect.
 */
export function connectMember(
  sender: Maybe<QObject>,
  signal: Maybe<string>,
  receiver: Maybe<QObject>,
  member: Maybe<string>,
): boolean {
  if (!sender || !receiver || !signal || !member || sender.isDeleted() || receiver.isDeleted()) {
    return complain(`QObject::connect: Cannot connect ${end(sender, signal)} to ${end(receiver, member)}`);
  }
  const found = findSignal(sender, signal, (text) => [text, ...names('connect', sender, receiver)]);
  if (!found) return false;
  if (!hasCode(member)) {
    return complain(
      `QObject::connect: Use the SLOT or SIGNAL macro to connect ${receiver.className()}::${shown(member)}`,
    );
  }
  const target = receiver.metaObject().qt_find(member);
  if (!target) {
    const what = member.startsWith(SIGNAL_CODE) ? 'signal' : 'slot';
    return complain(missing('connect', what, receiver, member), ...names('connect', sender, receiver));
  }
  if (!typesFit(found.types, target.types)) {
    return complain(
      'QObject::connect: Incompatible sender/receiver arguments\n' +
        `\t${sender.className()}::${found.text} --> ${receiver.className()}::${target.text}`,
    );
  }
  add(sender, found, receiver, target, calleeOf(receiver, target), target.types.length);
  return true;
}

/**
 * Connects a signal to a function; with a context object, the connection ends with that. `callee` is what is called, where
 * that is not the function itself. Returns null after a complaint.
 */
export function connectFunction(
  sender: Maybe<QObject>,
  signal: Maybe<string>,
  target: Callee,
  context: Maybe<QObject>,
  callee: Callee = target,
): Connection | null {
  if (!sender || !signal || sender.isDeleted() || context?.isDeleted()) {
    const whose = context?.isDeleted() ? ' of a deleted object' : '';
    complain(`QObject::connect: Cannot connect ${end(sender, signal)} to a function${whose}`);
    return null;
  }
  const found = findSignal(sender, signal, (text) => [
    text,
    `QObject::connect:  (sender name:   '${sender.name()}')`,
  ]);
  return found && add(sender, found, context ?? undefined, target, callee, found.types.length);
}

/** One end of a connection that cannot be, for the warning. */
function end(object: Maybe<QObject>, member: Maybe<string>): string {
  const className = object ? (object.isDeleted() ? '(deleted)' : object.className()) : '(null)';
  return `${className}::${member ? shown(member) : '(null)'}`;
}

/** The signal that the string names; null after a complaint. */
function findSignal(
  sender: QObject,
  signal: string,
  whenMissing: (text: string) => string[],
): SignalInfo | null {
  if (!signal.startsWith(SIGNAL_CODE)) {
    const problem = signal.startsWith(SLOT_CODE)
      ? 'Attempt to bind non-signal'
      : 'Use the SIGNAL macro to bind';
    complain(`QObject::connect: ${problem} ${sender.className()}::${shown(signal)}`);
    return null;
  }
  const found = sender.metaObject().qt_find(signal);
  if (found?.kind !== 'signal') {
    complain(...whenMissing(missing('connect', 'signal', sender, signal)));
    return null;
  }
  if (Object.hasOwn(sender, found.name)) {
    throw new TypeError(
      `${sender.className()} has a property that hides its signal ${found.text}: ` +
        `write \`declare ${found.name}: (…) => void\`, with \`declare\``,
    );
  }
  return found;
}

/** What a connection to a member calls: the method as the receiver has it now, or the emitter of exactly this signature. */
function calleeOf(receiver: QObject, member: MemberInfo): Callee {
  if (member.kind === 'signal') return member.emitter;
  return (receiver as unknown as Record<string, Callee>)[member.name]!;
}

function add(
  sender: QObject,
  signal: SignalInfo,
  receiver: QObject | undefined,
  target: Target,
  callee: Callee,
  argc: number,
): Connection {
  const connection = new Connection(sender, signal, receiver, target, callee, argc);
  link(connection);
  sender.qt_connected(signal.coded);
  return connection;
}

/** Removes one connection. */
export function drop(connection: Connection): void {
  if (connection.prev === null) return;
  unlink(connection);
  connection.sender.qt_disconnected(connection.signal.coded);
}

/**
 * Removes connections: null for the signal, the receiver or the member means any. Returns whether there was one (oracle
 * core/disconnect).
 */
export function disconnectMember(
  sender: Maybe<QObject>,
  signal: Maybe<string>,
  receiver: Maybe<QObject | Callee>,
  member: Maybe<string>,
): boolean {
  if (!sender || (!receiver && member)) return complain('QObject::disconnect: Unexpected null parameter');
  let only: SignalInfo | null = null;
  if (signal) {
    const found = sender.metaObject().qt_find(signal);
    if (found?.kind !== 'signal') {
      return complain(`QObject::disconnect: No such signal ${sender.className()}::${shown(signal)}`);
    }
    only = found;
  }
  let target: Target | null = null;
  if (typeof receiver === 'function') {
    target = receiver;
  } else if (receiver && member) {
    target = receiver.metaObject().qt_find(member);
    if (!target) {
      return complain(
        missing('disconnect', member.startsWith(SIGNAL_CODE) ? 'signal' : 'slot', receiver, member),
        ...names('disconnect', sender, receiver),
      );
    }
  }
  const object = typeof receiver === 'function' ? null : (receiver ?? null);
  if (!removeMatching(sender, only, object, target)) return false;
  sender.qt_disconnected(only ? only.coded : null);
  return true;
}

/** Removes the connections that match; null matches any. Returns whether there was one. */
function removeMatching(
  sender: QObject,
  signal: SignalInfo | null,
  receiver: QObject | null,
  target: Target | null,
): boolean {
  let removed = false;
  let first = signal ? firstOf(sender, signal) : firstOut(sender);
  while (first !== null) {
    const nextSignal: Connection | null = signal ? null : first.otherSignal;
    let connection: Connection | null = first;
    while (connection !== null) {
      const next: Connection | null = connection.next;
      if (
        (receiver === null || connection.receiver === receiver) &&
        (target === null || connection.target === target)
      ) {
        unlink(connection);
        removed = true;
      }
      connection = next;
    }
    first = nextSignal;
  }
  return removed;
}

/** Drops every connection to and from an object that is being deleted; its senders get disconnectNotify(null) once each. */
export function disconnectAll(object: QObject): void {
  let incoming = object.qt_in;
  while (incoming !== null) {
    const { sender } = incoming;
    removeMatching(sender, null, object, null);
    if (sender !== object) sender.qt_disconnected(null);
    incoming = object.qt_in;
  }
  removeMatching(object, null, null, null);
}

/** How many connections a signal has; the string is one from SIGNAL(). */
export function countReceivers(sender: QObject, signal: string): number {
  const found = sender.metaObject().qt_find(signal);
  let count = 0;
  if (found?.kind !== 'signal') return count;
  for (let connection = firstOf(sender, found); connection !== null; connection = connection.next) count++;
  return count;
}
