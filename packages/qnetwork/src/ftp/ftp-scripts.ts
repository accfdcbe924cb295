import type { QIODevice } from '@qt3/tools';
import { lengthOf } from '../bytes/device-ends.js';
import type { SocketUpgrade } from './data-connection.js';
import { FtpError, FtpFailure, FtpState } from './ftp-codes.js';
import type { Awaited, FtpReporter, FtpScript, FtpWire } from './ftp-wire.js';
import { ListingReader } from './listing-reader.js';
import { extendedPassivePort, passivePort } from './passive-port.js';
import type { FtpReply } from './reply-reader.js';

/** A part of a script. */
type Part<T> = Generator<Awaited, T, FtpReply | undefined>;

/** The first reply of a kind: preliminary ones, 1xx, are left out unless they are what is waited for. */
function* reply(preliminary = false): Part<FtpReply> {
  for (;;) {
    const answer = (yield 'reply')!;
    if (preliminary || answer.code >= 200) return answer;
  }
}

/** Sends a line; returns the reply to it. */
function* ask(wire: FtpWire, line: string): Part<FtpReply> {
  wire.send(line);
  return yield* reply();
}

/** Sends a line, which has to be answered by 2xx. */
function* order(wire: FtpWire, line: string): Part<FtpReply> {
  const answer = yield* ask(wire, line);
  if (answer.code >= 300) throw refused(answer);
  return answer;
}

function refused({ text }: FtpReply): FtpFailure {
  return new FtpFailure(FtpError.UnknownError, text);
}

/** A command that is one line. */
export function* single(wire: FtpWire, line: string): FtpScript {
  yield* order(wire, line);
}

export function* connectTo(wire: FtpWire, host: string, port: number): FtpScript {
  wire.connect(host, port);
  yield 'connection';
  const greeting = yield* reply();
  if (greeting.code >= 300) {
    wire.disconnect();
    throw refused(greeting);
  }
  wire.setState(FtpState.Connected);
}

export function* login(wire: FtpWire, user: string, password: string): FtpScript {
  let answer = yield* ask(wire, `USER ${user}`);
  if (answer.code === 331) answer = yield* ask(wire, `PASS ${password}`);
  if (answer.code >= 300) throw refused(answer);
  wire.setState(FtpState.LoggedIn);
}

/** AUTH TLS, and a data channel that is protected too (RFC 4217). */
export function* startTls(wire: FtpWire, upgrade: SocketUpgrade): FtpScript {
  yield* order(wire, 'AUTH TLS');
  wire.upgrade(upgrade);
  yield 'encryption';
  yield* order(wire, 'PBSZ 0');
  yield* order(wire, 'PROT P');
}

export function* close(wire: FtpWire): FtpScript {
  wire.setState(FtpState.Closing);
  yield* order(wire, 'QUIT');
  wire.disconnect();
}

export function* rename(wire: FtpWire, from: string, to: string): FtpScript {
  const answer = yield* ask(wire, `RNFR ${from}`);
  if (answer.code >= 400) throw refused(answer);
  yield* order(wire, `RNTO ${to}`);
}

/** A command of the user's own: every reply to it is reported. */
export function* raw(wire: FtpWire, line: string, report: FtpReporter): FtpScript {
  wire.send(line);
  for (;;) {
    const answer = yield* reply(true);
    report.rawReply(answer.code, answer.text);
    if (answer.code >= 400) throw refused(answer);
    if (answer.code >= 200) return;
  }
}

/** Opens the connection for data: by EPSV, which works for IPv6 too and through most gateways; else by PASV. */
function* passive(wire: FtpWire): Part<void> {
  let port: number | null = null;
  if (!wire.refusesExtendedPassive) {
    const answer = yield* ask(wire, 'EPSV');
    if (answer.code === 229) port = extendedPassivePort(answer);
    if (port === null) {
      if (!wire.isIPv4) throw refused(answer);
      wire.refusesExtendedPassive = true;
    }
  }
  if (port === null) {
    const answer = yield* order(wire, 'PASV');
    port = passivePort(answer);
    if (port === null) throw refused(answer);
  }
  wire.openData(port);
  yield 'data connection';
}

/** Waits for the end of what comes over the connection for data, and for the reply: in either order. */
function* download(wire: FtpWire, line: string): Part<void> {
  yield* order(wire, line);
  if (!wire.hasDataEnded) yield 'data end';
}

export function* list(wire: FtpWire, folder: string, report: FtpReporter): FtpScript {
  yield* order(wire, 'TYPE A');
  const reader = new ListingReader((info) => report.entry(info));
  wire.onData = (bytes) => reader.feed(bytes);
  yield* passive(wire);
  yield* download(wire, folder === '' ? 'LIST' : `LIST ${folder}`);
  reader.end();
}

export function* get(wire: FtpWire, file: string, report: FtpReporter): FtpScript {
  const answer = yield* ask(wire, `SIZE ${file}`);
  const size = answer.code === 213 ? sizeOf(answer) : null;
  const total = size ?? 0;
  if (size !== null) report.progress(0, total);
  yield* order(wire, 'TYPE I');
  let done = 0;
  wire.onData = (bytes) => {
    done += bytes.length;
    report.received(bytes, done, total);
  };
  yield* passive(wire);
  yield* download(wire, `RETR ${file}`);
}

function sizeOf({ text }: FtpReply): number | null {
  return /^[0-9]{1,15}$/.test(text.trim()) ? Number(text) : null;
}

/** @param report - the progress of 0 has been reported */
export function* put(
  wire: FtpWire,
  file: string,
  source: Uint8Array | QIODevice,
  report: FtpReporter,
): FtpScript {
  const total = lengthOf(source);
  yield* order(wire, 'TYPE I');
  yield* passive(wire);
  // Few servers want to know the size; a refusal means nothing (RFC 959, 4.1.3).
  yield* ask(wire, `ALLO ${total}`);
  wire.onSent = (count) => report.progress(count, total);
  wire.send(`STOR ${file}`);
  const opening = yield* reply(true);
  if (opening.code >= 300) throw refused(opening);
  // A server that says that all is done already wants no data.
  if (opening.code >= 200) return;
  if (total === 0) report.progress(0, 0);
  wire.sendData(source);
  const answer = yield* reply();
  if (answer.code >= 300) throw refused(answer);
}
