import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { countUnclaimed } from '@qt3/qsocket/internal';
import { QServerSocket } from '@qt3/qserversocket';
import { ByteStream, check, SeededRandom, settledHoldings, withTimeout, type Scale } from '@qt3/test-support';

const signals = [
  'hostFound()',
  'connected()',
  'readyRead()',
  'bytesWritten(int)',
  'connectionClosed()',
  'delayedCloseFinished()',
  'error(int)',
] as const;
type Signal = (typeof signals)[number];

const deeds = ['close', 'delete', 'deleteLater', 'connect', 'connect by name', 'close and connect'] as const;
type Deed = (typeof deeds)[number];

/** What a client says first when it wants the server to hang up. */
const HANG_UP = 0x51;

/** Sends everything back; hangs up when that is the first thing it is asked for. */
class Echo extends QSocket {
  #first = true;

  constructor(fd: number, gone: () => void) {
    super();
    QObject.connect(this, SIGNAL('readyRead()'), () => {
      const bytes = this.readAll();
      const hangUp = this.#first && bytes[0] === HANG_UP;
      this.#first = false;
      if (hangUp) this.close();
      else this.writeBlock(bytes);
      if (hangUp && this.state() === QSocket.Idle) this.#end(gone);
    });
    for (const signal of ['connectionClosed()', 'delayedCloseFinished()', 'error(int)'])
      QObject.connect(this, SIGNAL(signal), () => this.#end(gone));
    this.setSocket(fd);
  }

  #end(gone: () => void): void {
    this.deleteLater();
    gone();
  }
}

/**
 * A client whose slot does something to it in one of the signals of its first connection. If that was to connect it
 * again, the second connection has to carry every byte of an echo, as if there had been no first.
 */
class Client {
  readonly #socket = new QSocket();
  readonly #signal: Signal;
  readonly #deed: Deed;
  readonly #port: number;
  readonly #who: string;
  readonly #out: ByteStream;
  readonly #back: ByteStream;
  #done = false;
  #resolve: () => void = () => {};
  #reject: (error: unknown) => void = () => {};
  readonly over: Promise<void>;

  constructor(signal: Signal, deed: Deed, port: number, dice: SeededRandom) {
    this.#signal = signal;
    this.#deed = deed;
    this.#port = port;
    this.#who = `${deed} in ${signal}`;
    let seed = dice.below(1e6);
    while (new ByteStream(seed, 1).make(1)[0] === HANG_UP) seed++;
    const total = 1 + dice.below(60_000);
    this.#out = new ByteStream(seed, total);
    this.#back = new ByteStream(seed, total);
    this.over = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    for (const name of signals) {
      QObject.connect(this.#socket, SIGNAL(name as string), () => {
        try {
          check(!this.#socket.isDeleted(), `${this.#who}: ${name} after it was deleted`);
          if (!this.#done) this.#first(name);
          else this.#second(name);
        } catch (error) {
          this.#reject(error);
        }
      });
    }
  }

  start(): void {
    this.#socket.connectToHost('127.0.0.1', this.#signal === 'error(int)' ? 1 : this.#port);
    if (this.#done) return;
    if (this.#signal === 'readyRead()' || this.#signal === 'bytesWritten(int)') this.#socket.writeBlock('hi');
    if (this.#signal === 'connectionClosed()') this.#socket.writeBlock(Buffer.of(HANG_UP));
  }

  /** A signal of the first connection. */
  #first(name: Signal): void {
    if (name === 'connected()' && this.#signal === 'delayedCloseFinished()') {
      this.#socket.writeBlock(Buffer.alloc(100_000));
      this.#socket.close();
    }
    if (name !== this.#signal) return;
    this.#done = true;
    const socket = this.#socket;
    switch (this.#deed) {
      case 'close':
        socket.close();
        if (socket.state() === QSocket.Idle) this.#end();
        else check(socket.state() === QSocket.Closing, `${this.#who}: state ${socket.state()}`);
        break;
      case 'delete':
        socket.delete();
        this.#end();
        break;
      case 'deleteLater':
        socket.deleteLater();
        this.#end();
        break;
      case 'connect':
        this.#again('127.0.0.1');
        break;
      case 'connect by name':
        this.#again('localhost');
        break;
      case 'close and connect':
        socket.close();
        this.#again('127.0.0.1');
    }
  }

  #again(host: string): void {
    this.#socket.connectToHost(host, this.#port);
    this.#write();
  }

  /** A signal after the deed. */
  #second(name: Signal): void {
    if (this.#deed.startsWith('delete')) return;
    if (this.#deed === 'close') {
      check(name === 'delayedCloseFinished()', `${this.#who}: ${name} after it`);
      this.#end();
      return;
    }
    const ends = name === 'connectionClosed()' || name === 'error(int)';
    check(!ends, `${this.#who}: ${name}, ${this.#back.done} of ${this.#back.total} bytes echoed`);
    if (name === 'delayedCloseFinished()') this.#end();
    else this.#write();
  }

  #write(): void {
    const socket = this.#socket;
    if (!socket.isOpen() || socket.state() === QSocket.Closing) return;
    while (!this.#out.isComplete && socket.bytesToWrite() < 20_000) socket.writeBlock(this.#out.make(7000));
    this.#back.verify(socket.readAll(), this.#who);
    if (!this.#back.isComplete) return;
    socket.close();
    if (socket.state() === QSocket.Idle) this.#end();
  }

  #end(): void {
    this.#resolve();
  }

  delete(): void {
    this.#socket.delete();
  }
}

/** Closing, deleting and connecting again inside each signal, hundreds of them at once. */
export async function slots({ short, seed }: Scale): Promise<string> {
  const dice = new SeededRandom(seed);
  const rounds = short ? 2 : 20;
  const copies = 5;
  let open = 0;
  let wake: () => void = () => {};
  class Server extends QServerSocket {
    override newConnection(fd: number): void {
      open++;
      new Echo(fd, () => {
        open--;
        wake();
      });
    }
  }
  using server = new Server(0);
  const round = async (): Promise<number> => {
    const clients: Client[] = [];
    for (const signal of signals)
      for (const deed of deeds)
        for (let i = 0; i < copies; i++) clients.push(new Client(signal, deed, server.port(), dice));
    for (const client of clients) client.start();
    await withTimeout(Promise.all(clients.map(({ over }) => over)), 30_000, () => 'every client to end');
    const allGone = async (): Promise<void> => {
      while (open > 0) await new Promise<void>((resolve) => (wake = resolve));
    };
    for (const client of clients) client.delete();
    await withTimeout(allGone(), 30_000, () => `${open} connections of the server to end`);
    check(countUnclaimed() === 0, 'unclaimed connections');
    return clients.length;
  };
  let played = await round();
  const before = await settledHoldings();
  for (let i = 0; i < rounds; i++) played += await round();
  const left = (await settledHoldings()).descriptors - before.descriptors;
  check(left <= 0, `${left} descriptors left over`);
  return `${played} connections, ${signals.length} signals, ${deeds.length} deeds`;
}
