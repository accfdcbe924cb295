import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { ReadStream, WriteStream } from 'node:tty';
import { SIGNAL } from '@qt3/core-signals';
import { SignalSpy } from '@qt3/test-support';
import { expect } from 'chai';
import { TerminalConsole } from '../../src/console/terminal-console.js';
import { Screen } from './screen.js';

class Keyboard extends PassThrough {
  readonly isTTY = true;
  setRawMode(): this {
    return this;
  }
}

describe('TerminalConsole', () => {
  let keyboard: Keyboard;
  let screen: Screen;
  let terminal: TerminalConsole;
  let entered: SignalSpy;
  const { TERM } = process.env;

  // On a dumb one nothing can be edited.
  before(() => {
    process.env['TERM'] = 'xterm';
  });
  after(() => {
    if (TERM === undefined) delete process.env['TERM'];
    else process.env['TERM'] = TERM;
  });

  beforeEach(() => {
    keyboard = new Keyboard();
    screen = new Screen(40);
    terminal = new TerminalConsole(keyboard as unknown as ReadStream, screen as unknown as WriteStream);
    entered = new SignalSpy(terminal, SIGNAL('entered(const QByteArray&)'));
  });

  afterEach(() => {
    terminal.close();
    terminal.delete();
  });

  const show = (text: string): void => terminal.show(Buffer.from(text));
  const said = (): string[] => entered.emissions.map(([bytes]) => (bytes as Buffer).toString());

  async function type(text: string): Promise<void> {
    keyboard.write(text);
    await setImmediate();
  }

  it('keeps the status line and the prompt below the conversation', async () => {
    terminal.setStatus('Connected');
    terminal.start();
    show('Hello\r\nC:\\>');
    expect(screen.rows).to.eql(['Hello', ' Connected', 'C:\\>']);
    await type('DIR');
    expect(screen.rows).to.eql(['Hello', ' Connected', 'C:\\>DIR']);
    await type('\r');
    expect(said()).to.eql(['DIR\r\n']);
    show('none\r\nC:\\>');
    expect(screen.rows).to.eql(['Hello', 'C:\\>DIR', 'none', ' Connected', 'C:\\>']);
    expect(screen.cursor).to.eql([4, 4]);
  });

  it('does not disturb a line that is being typed', async () => {
    terminal.setStatus('Connected');
    terminal.start();
    show('C:\\>');
    await type('EXTI\x1b[D\x1b[D');
    show('\nnews\n\nC:\\>');
    terminal.setStatus('Busy');
    expect(screen.rows).to.eql(['C:\\>', 'news', '', ' Busy', 'C:\\>EXTI']);
    expect(screen.cursor).to.eql([4, 6]);
    await type('\x1b[C\x1b[C\x7f\x7fIT\r');
    expect(said()).to.eql(['EXIT\r\n']);
  });

  it('continues when the line that is typed needs several rows', async () => {
    const long = 'x'.repeat(90);
    terminal.setStatus('Connected');
    terminal.start();
    show('C:\\>');
    await type(long);
    show('\nnews\nC:\\>');
    const typed = `C:\\>${long}`.match(/.{1,40}/g) ?? [];
    expect(screen.rows).to.eql(['C:\\>', 'news', ' Connected', ...typed]);
    await type('\r');
    show('answer\n');
    expect(screen.rows).to.eql(['C:\\>', 'news', ...typed, 'answer', ' Connected']);
    expect(said()).to.eql([`${long}\r\n`]);
  });

  for (const length of [34, 35, 36, 37, 76]) {
    it(`finds its rows again after a line of ${length} characters behind the prompt`, async () => {
      const long = 'x'.repeat(length);
      terminal.setStatus('Connected');
      terminal.start();
      show('C:\\>');
      for (const character of long) await type(character);
      const typed = `C:\\>${long}`.match(/.{1,40}/g) ?? [];
      expect(screen.rows).to.eql([' Connected', ...typed]);
      await type('\r');
      show('answer\n');
      expect(screen.rows).to.eql([...typed, 'answer', ' Connected']);
    });
  }

  it('cuts a status that is wider than the terminal', () => {
    terminal.setStatus('s'.repeat(60));
    expect(screen.rows).to.eql([` ${'s'.repeat(38)}`]);
  });

  it('asks, and takes only a yes for a yes', async () => {
    for (const [typed, meant] of [
      ['y', true],
      ['YES ', true],
      ['', false],
      ['yesterday', false],
      ['n', false],
    ] as const) {
      const answer = terminal.ask('Go on?');
      await type(`${typed}\r`);
      expect(await answer, typed).to.equal(meant);
    }
    expect(said()).to.eql([]);
    expect(screen.rows.slice(0, 2)).to.eql(['Go on? [y/N] y', 'Go on? [y/N] YES']);
  });

  it('takes Ctrl-C and Ctrl-D for a no', async () => {
    const left = new SignalSpy(terminal, SIGNAL('left()'));
    const answer = terminal.ask('Go on?');
    await type('\x03');
    expect(await answer).to.equal(false);
    expect(left.count).to.equal(0);
  });

  it('lets the user leave by Ctrl-D, and shows the last status', async () => {
    const left = new SignalSpy(terminal, SIGNAL('left()'));
    terminal.setStatus('Connected');
    terminal.start();
    show('bye\nC:\\>');
    await type('\x04');
    expect(left.count).to.equal(1);
    show('\nlast words');
    terminal.setStatus('Closed');
    terminal.close();
    expect(screen.rows).to.eql(['bye', 'C:\\>', 'last words', ' Closed']);
  });
});
