import { request, type IncomingHttpHeaders } from 'node:http';
import { startInspector, type Inspector, type InspectorOptions } from '../src/start.js';

/** An answer of the inspector's server. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends a request, with whatever headers. */
export function send(
  url: string | URL,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers, method, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    sent.on('error', reject).end();
  });
}

/** An inspector of the process of the tests, and what it answers. */
export class Inspected {
  readonly inspector: Inspector;
  readonly url: URL;

  private constructor(inspector: Inspector, url: string) {
    this.inspector = inspector;
    this.url = new URL(url);
  }

  static async start(options: InspectorOptions = {}): Promise<Inspected> {
    const inspector = startInspector({ onListening: () => undefined, ...options });
    return new Inspected(inspector, await inspector.url);
  }

  get token(): string {
    return this.url.searchParams.get('token') ?? '';
  }

  /** The address of something beside the page. */
  address(what: string): URL {
    return new URL(`/${this.token}/${what}`, this.url);
  }

  /** What it answers, parsed. */
  async ask<T>(what: string): Promise<T> {
    const { status, body } = await send(this.address(what));
    if (status !== 200) throw new Error(`${what}: ${String(status)} ${body}`);
    return JSON.parse(body) as T;
  }

  stop(): void {
    this.inspector.stop();
  }
}
