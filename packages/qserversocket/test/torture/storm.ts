import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { countUnclaimed } from '@qt3/qsocket/internal';
import { QServerSocket } from '@qt3/qserversocket';
import { ByteStream, check, SeededRandom, settledHoldings, withTimeout, type Scale } from '@qt3/test-support';

/** What becomes of a connection. The first two must lose nothing; the others must only do no harm. */
const FATES = ['whole', 'half-close', 'reset', 'delete', 'reconnect'] as const;
type Fate = (typeof FATES)[number];

interface Plan {
  readonly number: number;
  readonly fate: Fate;
  readonly up: number;
  readonly down: number;
  readonly limit: number;
}

/** The server's side: sends `down` bytes and verifies `up` bytes; the first line of each connection is its number. */
class Side extends QSocket {
  readonly #plans: readonly Plan[];
  readonly #dice: SeededRandom;
  readonly #finished: (plan: Plan | null) => void;
  #plan: Plan | null = null;
  #asleep = false;
  #in: ByteStream | null = null;
  #out: ByteStream | null = null;

  constructor(fd: number, plans: readonly Plan[], dice: SeededRandom, finished: (plan: Plan | null) => void) {
    super();
    this.#plans = plans;
    this.#dice = dice;
    this.#finished = finished;
    this.#connect('readyRead()', () => this.#read());
    this.#connect('bytesWritten(int)', () => this.#write());
    this.#connect('connectionClosed()', () => this.#closed());
    this.#connect('error(int)', () => this.#end());
    this.setSocket(fd);
  }

  /** In any slot the socket may be deleted, if that is what is planned. */
  #connect(signal: string, slot: () => void): void {
    QObject.connect(this, SIGNAL(signal), () => {
      if (this.#plan?.fate !== 'delete' || this.#dice.below(20) > 0) {
        slot();
        return;
      }
      this.#finished(this.#plan);
      this.delete();
    });
  }

  #read(): void {
    if (this.#plan === null) {
      if (!this.canReadLine()) return;
      const plan = this.#plans[Number(this.readLine())];
      check(plan !== undefined, 'server: no such connection');
      this.#plan = plan;
      this.#in = new ByteStream(plan.number, plan.up);
      this.#out = new ByteStream(plan.number + 7, plan.down);
      this.setReadBufferSize(plan.limit);
      this.#write();
    }
    this.#take();
  }

  /** Reads in one way or another, or sleeps a little first. */
  #take(): void {
    if (this.#asleep) return;
    if (this.#dice.below(10) === 0) {
      this.#asleep = true;
      setTimeout(() => {
        this.#asleep = false;
        if (!this.isDeleted() && this.isOpen()) this.#takeAll();
      }, this.#dice.below(5));
      return;
    }
    this.#takeAll();
  }

  #takeAll(): void {
    const who = `server of ${this.#plan?.number ?? -1} (${this.#plan?.fate ?? ''})`;
    const block = Buffer.alloc(1 + this.#dice.below(5000));
    if (this.#dice.below(3) === 0) {
      const count = this.readBlock(block);
      this.#in?.verify(block.subarray(0, count), who);
    }
    this.#in?.verify(this.readAll(), who);
  }

  #write(): void {
    const out = this.#out;
    while (out !== null && !out.isComplete && this.bytesToWrite() < 300_000) {
      if (this.writeBlock(out.make(1 + this.#dice.below(60_000))) <= 0) return;
    }
  }

  #closed(): void {
    this.#takeAll();
    const plan = this.#plan;
    if (plan !== null && (plan.fate === 'whole' || plan.fate === 'half-close')) {
      check(
        this.#in?.isComplete === true,
        `server of ${plan.number}: ${this.#in?.done ?? 0} of ${plan.up} bytes`,
      );
    }
    this.#end();
  }

  #end(): void {
    this.#finished(this.#plan);
    this.deleteLater();
  }
}

/** A client over QSocket: sends and verifies as planned, then closes; or it meets with its fate before. */
function qtClient(plan: Plan, port: number, dice: SeededRandom): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new QSocket();
    const out = new ByteStream(plan.number, plan.up);
    const down = new ByteStream(plan.number + 7, plan.down);
    const conclude = (error?: Error): void => {
      socket.delete();
      if (error === undefined) resolve();
      else reject(error);
    };
    const guarded = (slot: () => void) => (): void => {
      try {
        if (plan.fate === 'delete' && dice.below(20) === 0) conclude();
        else if (plan.fate === 'reconnect' && dice.below(20) === 0) reconnect();
        else slot();
      } catch (error) {
        conclude(error as Error);
      }
    };
    const reconnect = (): void => {
      socket.connectToHost('127.0.0.1', port);
      socket.close();
      conclude();
    };
    const write = guarded(() => {
      while (!out.isComplete && socket.bytesToWrite() < 200_000) {
        if (socket.writeBlock(out.make(1 + dice.below(dice.of([100, 60_000])))) <= 0) return;
      }
      if (out.isComplete && down.isComplete && socket.state() === QSocket.Connected) {
        socket.close();
        if (socket.state() === QSocket.Idle) conclude();
      }
    });
    const read = guarded(() => {
      down.verify(socket.readAll(), `client ${plan.number} (${plan.fate})`);
      write();
    });
    // The server deletes its end too, if it is planned so.
    const broken = (what: string): void =>
      conclude(plan.fate === 'delete' ? undefined : new Error(`client ${plan.number}: ${what}`));
    QObject.connect(
      socket,
      SIGNAL('hostFound()'),
      guarded(() => {}),
    );
    QObject.connect(socket, SIGNAL('connected()'), write);
    QObject.connect(socket, SIGNAL('bytesWritten(int)'), write);
    QObject.connect(socket, SIGNAL('readyRead()'), read);
    QObject.connect(socket, SIGNAL('delayedCloseFinished()'), () => conclude());
    QObject.connect(socket, SIGNAL('connectionClosed()'), () => broken('closed by the server'));
    QObject.connect(socket, SIGNAL('error(int)'), (code: number) => broken(`error ${code}`));
    socket.setReadBufferSize(plan.limit);
    socket.connectToHost('127.0.0.1', port);
    if (socket.isOpen()) socket.writeBlock(`${plan.number}\n`);
  });
}

/** A plain Node client, for what a QSocket does not do: half-closing, and resets. */
async function plainClient(plan: Plan, port: number, dice: SeededRandom): Promise<void> {
  const socket: Socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
  const out = new ByteStream(plan.number, plan.up);
  const down = new ByteStream(plan.number + 7, plan.down);
  let failure: unknown = null;
  socket.on('error', () => {});
  socket.on('data', (bytes: Buffer) => {
    try {
      down.verify(bytes, `plain client ${plan.number}`);
    } catch (error) {
      failure = error;
    }
    if (dice.below(10) === 0) {
      socket.pause();
      setTimeout(() => socket.resume(), dice.below(5));
    }
  });
  const closed = once(socket, 'close');
  socket.write(`${plan.number}\n`);
  while (!out.isComplete && !socket.destroyed) {
    if (!socket.write(out.make(1 + dice.below(50_000)))) await Promise.race([once(socket, 'drain'), closed]);
    if (plan.fate === 'reset' && dice.below(10) === 0) socket.resetAndDestroy();
  }
  // What the server has been asked to send is all under way before it sees our end.
  while (!down.isComplete && plan.fate === 'half-close' && !socket.destroyed)
    await new Promise((resolve) => setTimeout(resolve, 1));
  if (plan.fate === 'reset') socket.resetAndDestroy();
  else socket.end();
  await closed;
  if (failure !== null) throw failure as Error;
  if (plan.fate === 'half-close')
    check(down.isComplete, `plain client ${plan.number}: ${down.done} of ${plan.down} bytes`);
}

/** 200 connections at once, with every way of cutting, pausing, ending and breaking them; every byte is checked. */
export async function storm({ short, seed }: Scale): Promise<string> {
  const before = await settledHoldings();
  const dice = new SeededRandom(seed);
  const rounds = short ? 2 : 20;
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const plans = Array.from({ length: 200 }, (_, number): Plan => ({
      number,
      fate: dice.of(FATES),
      up: dice.below(400_000),
      down: dice.below(400_000),
      limit: dice.of([0, 0, 1000, 70_000]),
    }));
    bytes += plans.reduce((sum, plan) => sum + plan.up + plan.down, 0);
    await play(plans, dice);
  }
  const left = (await settledHoldings()).descriptors - before.descriptors;
  check(left <= 0, `${left} descriptors left over`);
  return `${rounds * 200} connections, ${Math.round(bytes / 1e6)} MB planned`;
}

async function play(plans: readonly Plan[], dice: SeededRandom): Promise<void> {
  const waiting = new Set(
    plans.filter(({ fate }) => fate === 'whole' || fate === 'half-close').map(({ number }) => number),
  );
  let wake: () => void = () => {};
  const open = new Set<Side>();
  class Server extends QServerSocket {
    override newConnection(fd: number): void {
      const side: Side = new Side(fd, plans, dice, (plan) => {
        open.delete(side);
        if (plan !== null) waiting.delete(plan.number);
        wake();
      });
      open.add(side);
    }
  }
  using server = new Server(0);
  const client = (plan: Plan): Promise<void> =>
    plan.fate === 'half-close' || plan.fate === 'reset'
      ? plainClient(plan, server.port(), dice)
      : qtClient(plan, server.port(), dice);
  const left = (): string =>
    `the rest of ${plans.length} connections: ${[...waiting].join(' ')}, ${open.size} open`;
  await withTimeout(Promise.all(plans.map(client)), 60_000, left);
  const allGone = async (): Promise<void> => {
    while (waiting.size > 0 || open.size > 0) await new Promise<void>((resolve) => (wake = resolve));
  };
  await withTimeout(allGone(), 30_000, left);
  check(countUnclaimed() === 0, 'unclaimed connections');
}
