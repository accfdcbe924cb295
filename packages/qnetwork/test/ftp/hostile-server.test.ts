// Servers that break off, reset, flood or talk nonsense: each command ends once, and nothing stays.
import type { Socket } from 'node:net';
import { expect } from 'chai';
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QFtp } from '@qt3/qnetwork';
import { resetConnection, SignalSpy } from '@qt3/test-support';
import { type Faults, MemoryServer } from './memory-server.js';

type Task = (ftp: QFtp) => void;

const TASKS: Readonly<Record<string, Task>> = {
  get: (ftp) => void ftp.get('f'),
  list: (ftp) => void ftp.list(),
  put: (ftp) => void ftp.put(Buffer.alloc(4 << 20), 'g'),
};

describe('QFtp and hostile servers', () => {
  let server: MemoryServer;

  async function serve(faults: Faults): Promise<void> {
    server = await MemoryServer.start(faults);
    server.files.set('f', Buffer.from('content'));
  }

  afterEach(() => server.close());

  /** Does something to its end; returns whether it failed, and what was read. */
  async function session(
    task: Task,
    fault: (ftp: QFtp) => void = () => undefined,
  ): Promise<[boolean, string]> {
    using ftp = new QFtp();
    const finished = new SignalSpy(ftp, SIGNAL('commandFinished(int,bool)'));
    const done = new SignalSpy(ftp, SIGNAL('done(bool)'));
    fault(ftp);
    ftp.connectToHost('127.0.0.1', server.port);
    ftp.login();
    task(ftp);
    const [failed] = await done.wait();
    expect(finished.emissions.filter(([, error]) => error).length).to.equal(failed ? 1 : 0);
    const read = ftp.readAll().toString('latin1');
    if (ftp.state() !== QFtp.Unconnected) {
      ftp.close();
      await done.wait(2);
    }
    expect([ftp.state(), ftp.currentId(), done.count <= 2]).to.eql([QFtp.Unconnected, 0, true]);
    return [failed as boolean, read];
  }

  const data: Readonly<Record<string, (socket: Socket) => void>> = {
    'resets it at once': (socket) => resetConnection(socket),
    'resets it when something has left': (socket) => void socket.write('some', () => resetConnection(socket)),
    'ends it at once': (socket) => void socket.end(),
    'ends it, and reads nothing': (socket) => void socket.pause().end(() => socket.destroy()),
  };
  for (const [what, fault] of Object.entries(data))
    for (const [name, task] of Object.entries(TASKS))
      it(`end ${name} once when a server has the connection for data, and ${what}`, async () => {
        await serve({ data: fault });
        await session(task);
        // What broke it is over with it.
        expect(await session((ftp) => void ftp.cd('x'))).to.eql([false, '']);
      });

  for (const [name, task] of Object.entries(TASKS))
    it(`end ${name} once when a server resets in the place of any reply`, async () => {
      let at = Infinity;
      let count = 0;
      await serve({
        reply: (text) => {
          if (count++ < at) return text;
          server.hangUp('reset');
          return [];
        },
      });
      await session(task);
      const replies = count - 1;
      for (at = 0; at < replies; at++) {
        count = 0;
        const [failed] = await session(task);
        // The reply to the end of a transfer is the last: without it the client cannot know.
        expect(failed, `reply ${at}`).to.equal(true);
      }
    }).timeout(30_000);

  it('survive a server that resets while data flows, and break that connection too', async () => {
    let ended = (): void => undefined;
    const broken = new Promise<void>((resolve) => (ended = resolve));
    await serve({
      reply: (text) => (text.startsWith('226') ? [] : text),
      data: (socket) => {
        const flood = (): void => {
          while (!socket.destroyed && socket.write(Buffer.alloc(65_536)));
        };
        socket.on('drain', flood);
        socket.on('close', ended);
        flood();
      },
    });
    const [failed] = await session(
      (ftp) => void ftp.get('f'),
      (ftp) => {
        QObject.connect(ftp, SIGNAL('readyRead()'), () => {
          ftp.readAll();
          server.hangUp('reset');
        });
      },
    );
    expect(failed).to.equal(true);
    await broken;
  });

  it('take a listing without a line end for what it is, of any length', async () => {
    const block = Buffer.alloc(1 << 20, 'x');
    await serve({
      data: (socket) => {
        let left = 32;
        const next = (): unknown => (left-- > 0 ? socket.write(block, next) : socket.end());
        next();
      },
    });
    expect(await session((ftp) => void ftp.list())).to.eql([false, '']);
  });

  it('refuse replies without an end, and drop those that no command asked for', async () => {
    await serve({ reply: (text) => [text, '200 again\r\n'.repeat(2000)] });
    expect((await session((ftp) => void ftp.get('f')))[0]).to.equal(false);
    await server.close();
    await serve({
      answer: (command) => (command.startsWith('TYPE') ? `200-${'x\r\n'.repeat(40_000)}` : null),
    });
    expect((await session((ftp) => void ftp.get('f')))[0]).to.equal(true);
    await server.close();
    await serve({ answer: (command) => (command.startsWith('TYPE') ? `200 ${'x'.repeat(100_000)}` : null) });
    expect((await session((ftp) => void ftp.get('f')))[0]).to.equal(true);
  });
});
