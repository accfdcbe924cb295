import type { Readable, Writable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { Q_OBJECT, type QObject } from '@qt3/core-signals';
import { harmless } from '../../../shared/strangers-text.js';
import { Console } from './console.js';

/** A console that is no terminal: bytes in, bytes out, and no questions. */
export class PipedConsole extends Console {
  static {
    Q_OBJECT(this);
  }

  readonly #input: Readable;
  readonly #output: Writable;
  /** For an output that is a terminal, though the input is none: what the peer sends must not steer it. */
  readonly #decoder: TextDecoder | null;
  readonly #notes: Writable;
  #status = '';

  /**
   * @param input - what the user says
   * @param output - gets what the peer says
   * @param notes - gets all the rest
   */
  constructor(
    input: Readable,
    output: Writable & { readonly isTTY?: boolean },
    notes: Writable,
    parent: QObject | null = null,
  ) {
    super(parent);
    this.#input = input;
    this.#output = output;
    this.#decoder = output.isTTY === true ? new TextDecoder() : null;
    this.#notes = notes;
    output.on('drain', this.#drained);
    output.on('error', this.#failed);
    // Standard error is closed: the conversation continues.
    notes.on('error', () => undefined);
  }

  override setStatus(text: string): void {
    if (text !== this.#status) this.tell(text);
    this.#status = text;
  }

  override tell(text: string): void {
    this.#notes.write(`${text}\n`);
  }

  override show(bytes: Uint8Array): void {
    this.#output.write(
      this.#decoder === null ? bytes : harmless(this.#decoder.decode(bytes, { stream: true })),
    );
  }

  override isFull(): boolean {
    return this.#output.writableNeedDrain;
  }

  override start(): void {
    this.#input.on('data', this.#said);
    this.#input.on('end', this.#atEnd);
    // An input that breaks has ended.
    this.#input.on('error', this.#atEnd);
  }

  override pause(): void {
    this.#input.pause();
  }

  override resume(): void {
    this.#input.resume();
  }

  override ask(_question: string): Promise<boolean | null> {
    return Promise.resolve(null);
  }

  override close(): void {
    this.#input.off('data', this.#said);
    this.#input.off('end', this.#atEnd);
    this.#output.off('drain', this.#drained);
    this.blockSignals(true);
    // A pipe whose other end stays open would hold the process.
    this.#input.destroy();
  }

  readonly #said = (bytes: Buffer): void => this.entered(bytes);
  readonly #atEnd = (): void => this.ended();
  readonly #drained = (): void => this.ready();
  readonly #failed = (error: Error): void => this.broken(error.message);
}
