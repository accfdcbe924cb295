import type { Maybe } from '../model/maybe.js';
import { type MemberInfo, SIGNAL_CODE, SLOT_CODE, type SignalInfo } from '../model/members.js';
import type { ObjectModel } from '../model/object-model.js';
import type { RefusedEnds } from '../model/observation.js';
import { normalize } from '../meta/signature.js';
import { report } from './report.js';

type Method = 'connect' | 'disconnect';

// Why a connection cannot be made or removed, in Qt's words (oracle core/connect and core/disconnect). Each complains and
// returns false, or throws a ConnectError, as report() does.

/**
 * The string without its code, normalised: how Qt shows it. A string without a code is shown as it is. Instead of a string,
 * plain JavaScript may bring a function, of which the name is shown, or anything else.
 */
function shown(member: unknown): string {
  if (typeof member === 'function') return member.name || '(function)';
  const text = String(member);
  return normalize(hasCode(text) ? text.slice(1) : text);
}

function hasCode(member: unknown): boolean {
  return startsWith(member, SIGNAL_CODE) || startsWith(member, SLOT_CODE);
}

function startsWith(member: unknown, code: string): boolean {
  return typeof member === 'string' && member.startsWith(code);
}

function names(method: Method, sender: ObjectModel, receiver: ObjectModel | null): string[] {
  const lines = [`QObject::${method}:  (sender name:   '${sender.name()}')`];
  if (receiver) lines.push(`QObject::${method}:  (receiver name: '${receiver.name()}')`);
  return lines;
}

function missing(method: Method, what: string, object: ObjectModel, member: string): string {
  const text = shown(member);
  const problem = text.includes('(') ? `No such ${what}` : `Parentheses expected, ${what}`;
  return `QObject::${method}: ${problem} ${object.className()}::${text}`;
}

function whose(object: Maybe<ObjectModel>): string {
  if (!object) return '(null)';
  if (typeof (object as unknown) === 'function') return '(function)';
  return object.isDeleted() ? '(deleted)' : object.className();
}

function end(object: Maybe<ObjectModel>, member: Maybe<string>): string {
  return `${whose(object)}::${member ? shown(member) : '(null)'}`;
}

function endsOf(
  sender: Maybe<ObjectModel>,
  signal: unknown,
  receiver: Maybe<ObjectModel>,
  member: unknown,
): RefusedEnds {
  return { sender: sender ?? null, signal, receiver: receiver ?? null, member };
}

/** One of the two objects, or a string, is null; or an object was deleted. */
export function refuseEnds(
  sender: Maybe<ObjectModel>,
  signal: Maybe<string>,
  receiver: Maybe<ObjectModel>,
  member: Maybe<string>,
): false {
  return report(
    endsOf(sender, signal, receiver, member),
    `QObject::connect: Cannot connect ${end(sender, signal)} to ${end(receiver, member)}`,
  );
}

/** The sender is null or was deleted, or so was the context object of the function. */
export function refuseFunction(
  sender: Maybe<ObjectModel>,
  signal: Maybe<string>,
  context: Maybe<ObjectModel>,
): false {
  const ofWhom = context?.isDeleted() ? ' of a deleted object' : '';
  return report(
    endsOf(sender, signal, context, null),
    `QObject::connect: Cannot connect ${end(sender, signal)} to a function${ofWhom}`,
  );
}

/** The string names no signal of the sender. Without a receiver, the connection was to be to a function. */
export function refuseSignal(sender: ObjectModel, signal: string, receiver: ObjectModel | null): false {
  const ends = endsOf(sender, signal, receiver, null);
  if (!startsWith(signal, SIGNAL_CODE)) {
    const problem = startsWith(signal, SLOT_CODE)
      ? 'Attempt to bind non-signal'
      : 'Use the SIGNAL macro to bind';
    return report(ends, `QObject::connect: ${problem} ${sender.className()}::${shown(signal)}`);
  }
  return report(ends, missing('connect', 'signal', sender, signal), ...names('connect', sender, receiver));
}

/** The string names no member of the receiver. */
export function refuseMember(
  method: Method,
  sender: ObjectModel,
  receiver: ObjectModel,
  member: string,
): false {
  const ends = endsOf(sender, null, receiver, member);
  if (method === 'connect' && !hasCode(member)) {
    const text = `${receiver.className()}::${shown(member)}`;
    return report(ends, `QObject::connect: Use the SLOT or SIGNAL macro to connect ${text}`);
  }
  const what = startsWith(member, SIGNAL_CODE) ? 'signal' : 'slot';
  return report(ends, missing(method, what, receiver, member), ...names(method, sender, receiver));
}

/** The member takes something else than the signal sends. */
export function refuseArguments(
  sender: ObjectModel,
  signal: SignalInfo,
  receiver: ObjectModel,
  member: MemberInfo,
): false {
  return report(
    endsOf(
      sender,
      signal.coded,
      receiver,
      (member.kind === 'signal' ? SIGNAL_CODE : SLOT_CODE) + member.text,
    ),
    'QObject::connect: Incompatible sender/receiver arguments\n' +
      `\t${sender.className()}::${signal.text} --> ${receiver.className()}::${member.text}`,
  );
}

/** disconnect() was called without a sender, or with a member of no receiver. */
export function refuseNull(): false {
  return report(endsOf(null, null, null, null), 'QObject::disconnect: Unexpected null parameter');
}

/** disconnect() was called with a signal that the sender does not have. */
export function refuseDisconnectSignal(sender: ObjectModel, signal: string): false {
  return report(
    endsOf(sender, signal, null, null),
    `QObject::disconnect: No such signal ${sender.className()}::${shown(signal)}`,
  );
}
