import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Collector } from '../collect/collector.js';
import { logLines } from '../trace/log-lines.js';
import { detailsOf } from './details.js';
import { EventStream } from './event-stream.js';
import { admit, HEADERS, makeToken } from './guard.js';
import { leftOf } from './left.js';
import { LogViews } from './log-views.js';
import { pageFile, pageHtml } from './page-files.js';
import { Publisher } from './publisher.js';
import { sequenceOf } from './sequence.js';

/** A connection on which nothing moves for so long is cut, in milliseconds. */
const IDLE_MS = 60_000;
/** More connections at once are refused. */
const MOST_CONNECTIONS = 64;

/** Serves the page of the inspector on the loopback. It does not keep the process from ending. */
export class PageServer {
  readonly #collector: Collector;
  readonly #token: string = makeToken();
  readonly #views: LogViews;
  readonly #stream: EventStream;
  readonly #server: Server;

  constructor(collector: Collector) {
    this.#collector = collector;
    this.#views = new LogViews(collector.log);
    this.#stream = new EventStream(new Publisher(collector));
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    });
    this.#server.maxConnections = MOST_CONNECTIONS;
    this.#server.on('connection', (socket) => {
      socket.unref();
      socket.setTimeout(IDLE_MS, () => socket.destroy());
    });
  }

  /** Listens on 127.0.0.1. Resolves to the URL of the page. */
  listen(port: number): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen({ port, host: '127.0.0.1' }, () => {
        this.#server.off('error', reject);
        resolve(`http://127.0.0.1:${String(this.#port)}/?token=${this.#token}`);
      });
      this.#server.unref();
    });
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo | null)?.port ?? 0;
  }

  /** Bytes that open pages have not taken yet. */
  get unread(): number {
    return this.#stream.unread;
  }

  close(): void {
    this.#stream.end();
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => response.destroy());
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const asked = admit(request, this.#port, this.#token);
    if ('status' in asked) {
      send(response, asked.status, 'text/plain; charset=utf-8', `${asked.why}\n`);
      return;
    }
    const { what, query } = asked;
    if (what === '') send(response, 200, 'text/html; charset=utf-8', await pageHtml(this.#token));
    else if (what === 'events') this.#openStream(response);
    else if (what === 'trace.txt') await this.#sendTrace(response, query);
    else if (what.includes('.')) await sendFile(response, what);
    else this.#sendData(response, what, query);
  }

  #openStream(response: ServerResponse): void {
    if (this.#stream.isFull) {
      send(response, 503, 'text/plain; charset=utf-8', 'Too many pages are open.\n');
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    this.#stream.add(response);
  }

  async #sendTrace(response: ServerResponse, query: URLSearchParams): Promise<void> {
    const log = this.#views.logOf(Number(query.get('frozen') ?? 0));
    response.writeHead(200, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': 'attachment; filename="trace.txt"',
    });
    // Line by line, as the reader takes them.
    await pipeline(Readable.from(logLines(log, query.get('all') === '1')), response).catch(() => undefined);
  }

  #sendData(response: ServerResponse, what: string, query: URLSearchParams): void {
    const data = this.#dataOf(what, query);
    if (data === undefined) send(response, 404, 'text/plain; charset=utf-8', 'There is no such thing.\n');
    else send(response, 200, 'application/json; charset=utf-8', JSON.stringify(data));
  }

  /** Null is an answer: what was asked for is gone. */
  #dataOf(what: string, query: URLSearchParams): unknown {
    const id = Number(query.get('id') ?? 0);
    const collector = this.#collector;
    switch (what) {
      case 'object':
        return detailsOf(collector, id);
      case 'log':
        return this.#views.page(query);
      case 'freeze':
        return { frozen: this.#views.freeze() };
      case 'sequence':
        return sequenceOf(this.#views.logOf(Number(query.get('frozen') ?? 0)), query);
      case 'sockets': {
        const from = Math.max(0, Math.trunc(Number(query.get('from') ?? 0)) || 0);
        return { from, ...collector.sockets.rows(from, 200) };
      }
      case 'socket':
        return collector.sockets.details(id);
      case 'warnings':
        return collector.warnings.list.toReversed().slice(0, 300);
      case 'figures':
        return {
          signals: collector.signals.all.list().slice(0, 500),
          slots: collector.slots.list().slice(0, 500),
        };
      case 'left':
        return leftOf(collector);
      default:
        return undefined;
    }
  }
}

function send(response: ServerResponse, status: number, type: string, body: Buffer | string): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

async function sendFile(response: ServerResponse, name: string): Promise<void> {
  const file = await pageFile(name);
  if (file === null) send(response, 404, 'text/plain; charset=utf-8', 'There is no such file.\n');
  else send(response, 200, file.type, file.content);
}
