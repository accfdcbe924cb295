import { randomInt } from 'node:crypto';
import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { connect, isIPv6, type Socket as TcpSocket } from 'node:net';
import { ATTEMPTS, type DnsConfig, endpointOf } from './dns-config.js';
import { answers, decodeAnswer, type DnsAnswer, DnsMessageError, encodeQuestion } from './dns-message.js';
import { TcpMessage } from './tcp-message.js';

/** What ends a question: an answer, or null where none came or it was none. */
export type Answered = (answer: DnsAnswer | null) => void;

/** A server that does not know the name, and one that knows what there is. Others have failed, and are asked again. */
const ANSWERED = [0, 3];

/**
 * One question on its way: sent over UDP, each time from another port, until a server answers, and over TCP where the answer does not
 * fit. What is no answer to it is ignored.
 */
export class DnsQuestion {
  readonly #question: Buffer;
  readonly #config: DnsConfig;
  readonly #answered: Answered;
  #attempts = 0;
  #udp: UdpSocket | null = null;
  #tcp: TcpSocket | null = null;
  #timer: NodeJS.Timeout | undefined;

  /** Sends the question. */
  constructor(name: string, type: number, config: DnsConfig, answered: Answered) {
    this.#question = encodeQuestion(randomInt(65_536), name, type);
    this.#config = config;
    this.#answered = answered;
    this.#send();
  }

  /** Ends it, silently. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#udp?.close();
    this.#tcp?.destroy();
    this.#udp = null;
    this.#tcp = null;
  }

  #end(answer: DnsAnswer | null): void {
    this.cancel();
    this.#answered(answer);
  }

  #send(): void {
    this.cancel();
    const { servers, retryAfter } = this.#config;
    if (this.#attempts === ATTEMPTS || servers.length === 0) {
      this.#timer = setTimeout(() => this.#end(null), 0);
      return;
    }
    const { address, port } = endpointOf(servers[this.#attempts % servers.length]!);
    this.#attempts++;
    this.#timer = setTimeout(() => this.#send(), retryAfter);
    const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
    this.#udp = socket;
    // No program listens there, or there is no way to it: another server is asked when the time has come.
    socket.on('error', () => {
      if (this.#udp === socket) this.#udp = null;
      socket.close();
    });
    socket.on('message', (message) => this.#received(message, address, port));
    // The socket is connected: only the server can answer.
    socket.connect(port, address, () => {
      if (this.#udp === socket) socket.send(this.#question);
    });
  }

  #received(message: Buffer, address: string, port: number): void {
    if (!answers(message, this.#question)) return;
    const answer = this.#decode(message);
    if (answer === null) this.#end(null);
    else if (answer.truncated) this.#askOverTcp(address, port);
    else if (ANSWERED.includes(answer.rcode)) this.#end(answer);
  }

  #decode(message: Buffer): DnsAnswer | null {
    try {
      return decodeAnswer(message, this.#question);
    } catch (error) {
      if (error instanceof DnsMessageError) return null;
      throw error;
    }
  }

  #askOverTcp(address: string, port: number): void {
    if (this.#tcp !== null) return;
    const socket = connect(port, address);
    const length = Buffer.alloc(2);
    const received = new TcpMessage();
    this.#tcp = socket;
    length.writeUInt16BE(this.#question.length);
    socket.write(Buffer.concat([length, this.#question]));
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      const message = received.feed(chunk);
      if (message === null) return;
      socket.destroy();
      if (!answers(message, this.#question)) return;
      const answer = this.#decode(message);
      if (answer?.truncated !== true) this.#end(answer);
    });
  }
}
