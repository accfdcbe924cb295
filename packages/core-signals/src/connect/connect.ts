import type { Maybe } from '../model/maybe.js';
import { type Callee, type MemberInfo, Route, type SignalInfo } from '../model/members.js';
import { Connection, type ObjectModel } from '../model/object-model.js';
import { observation } from '../model/observation.js';
import { typesFit } from '../meta/signature.js';
import { link, unlink } from './connection.js';
import {
  refuseArguments,
  refuseEnds,
  refuseFunction,
  refuseMember,
  refuseSignal,
} from './connect-diagnostics.js';

/**
 * Connects a signal to a slot or signal of an object, by name. All refusals and their texts are those of oracle
 * core/connect.
 */
export function connectMember(
  sender: Maybe<ObjectModel>,
  signal: Maybe<string>,
  receiver: Maybe<ObjectModel>,
  member: Maybe<string>,
): boolean {
  if (!sender || !receiver || !signal || !member || sender.isDeleted() || receiver.isDeleted()) {
    return refuseEnds(sender, signal, receiver, member);
  }
  const from = sender.qt_meta.qt_find(signal, sender);
  if (from?.kind !== 'signal') return refuseSignal(sender, signal, receiver);
  const to = receiver.qt_meta.qt_find(member, receiver);
  if (to === null) return refuseMember('connect', sender, receiver, member);
  const route = from.lastRoute?.target === to ? from.lastRoute : routeTo(from, to, signal, member);
  if (route === null) return refuseArguments(sender, from, receiver, to);
  const connection = new Connection(route, sender, receiver, calleeOf(from, receiver, to));
  link(connection, sender);
  report(connection, sender);
  return true;
}

/**
 * Connects a signal to a function; with a context object, the connection ends with that. `callee` is what is called, where
 * that is not the function itself; `linkTo` puts the connection into the lists. Returns null after a refusal.
 */
export function connectFunction(
  sender: Maybe<ObjectModel>,
  signal: Maybe<string>,
  target: Callee,
  context: Maybe<ObjectModel>,
  callee: Callee = target,
  linkTo: typeof link = link,
): Connection | null {
  if (!sender || !signal || sender.isDeleted() || context?.isDeleted()) {
    refuseFunction(sender, signal, context);
    return null;
  }
  const from = sender.qt_meta.qt_find(signal, sender);
  if (from?.kind !== 'signal') {
    refuseSignal(sender, signal, null);
    return null;
  }
  const route = target === callee ? from.toFunctions : new Route(from, target);
  const connection = new Connection(route, sender, context ?? undefined, callee);
  linkTo(connection, sender);
  report(connection, sender);
  return connection;
}

/** What connections to the member have in common; null when it does not fit the signal. */
function routeTo(
  signal: SignalInfo,
  member: MemberInfo,
  askedSignal: string,
  askedMember: string,
): Route | null {
  let route = signal.routes?.get(member);
  if (route === undefined) {
    if (!typesFit(signal.types, member.types)) return null;
    route = new Route(signal, member);
    (signal.routes ??= new WeakMap()).set(member, route);
  }
  route.askedSignal = askedSignal;
  route.askedMember = askedMember;
  return (signal.lastRoute = route);
}

/** What a connection to a member calls: the method as the receiver has it now, or the emitter of exactly this signature. */
function calleeOf(signal: SignalInfo, receiver: ObjectModel, member: MemberInfo): Callee {
  const callee =
    member.kind === 'signal' ? member.emitter : (receiver as unknown as Record<string, Callee>)[member.name]!;
  return member.types.length === signal.types.length ? callee : taking(member.types.length, callee);
}

/** The callee, called with the first `count` arguments only. */
function taking(count: number, callee: Callee): Callee {
  return function (this: never, ...args: never[]) {
    return callee.apply(this, args.slice(0, count));
  };
}

function report(connection: Connection, sender: ObjectModel): void {
  observation.current?.connected(connection);
  sender.qt_connected(connection.route.signal.coded);
}

/** Removes one connection. */
export function drop(connection: Connection): void {
  if (connection.callee === null) return;
  const { sender, signal } = connection;
  unlink(connection);
  sender?.qt_disconnected(signal.coded);
}
