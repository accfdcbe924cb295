import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { expect } from 'chai';
import { EventLog } from '../../src/collect/event-log.js';
import { LogViews } from '../../src/serve/log-views.js';
import { logLines } from '../../src/trace/log-lines.js';
import type { LogPage } from '../../src/page/protocol.js';
import { Inspected, send } from '../inspected.js';

class Talker extends QObject {
  static {
    Q_OBJECT(this, { signals: ['said(int)'], slots: ['hear(int)'] });
  }
  declare said: (n: number) => void;

  hear(_n: number): void {}
}

describe('The log in the inspector', () => {
  /** A log of this many emissions. */
  function views(count: number): LogViews {
    const log = new EventLog(1000);
    for (let i = 0; i < count; i++) log.add('emit', i, 0).text = String(i);
    return new LogViews(log);
  }
  const page = (views: LogViews, query: string): LogPage => views.page(new URLSearchParams(query));

  it('is sent in parts of at most 500 rows', () => {
    const all = views(600);
    expect(page(all, 'count=501').rows).to.have.lengthOf(500);
    expect(page(all, 'count=499').rows).to.have.lengthOf(499);
    expect(page(all, '')).to.include({ total: 600, from: 0, dropped: 0 });
    expect(page(all, '').rows).to.have.lengthOf(100);
    const [first] = page(all, 'count=2&from=7').rows;
    expect(first).to.include({ seq: 7, text: '7' });
    expect(page(all, 'count=2&tail=1').rows.map(({ seq }) => seq)).to.eql([598, 599]);
    expect(page(all, 'count=2&from=599').rows.map(({ seq }) => seq)).to.eql([599]);
    expect(page(all, 'count=2&kinds=slot')).to.deep.include({ total: 0, rows: [] });
  });

  it('drops what has given way from what a filter found', () => {
    const log = new EventLog(3);
    const views = new LogViews(log);
    log.add('emit', 0, 0);
    log.add('slot', 1, 1);
    expect(page(views, 'kinds=emit').total).to.equal(1);
    log.add('emit', 2, 0);
    log.add('slot', 3, 1);
    expect(page(views, 'kinds=emit').rows.map(({ seq }) => seq)).to.eql([2]);
    for (let i = 0; i < 3; i++) log.add('slot', 4, 1);
    expect(page(views, 'kinds=emit').rows).to.eql([]);
  });

  it('can be filtered by an object, whichever part it has, and by any text of it', async () => {
    const inspected = await Inspected.start();
    try {
      using a = new Talker(null, 'a');
      using b = new Talker(null, 'b');
      using c = new Talker(null, 'c');
      QObject.connect(a, SIGNAL('said(int)'), b, SLOT('hear(int)'));
      a.said(5);
      c.said(6);
      const log = (query: string): Promise<LogPage> => inspected.ask<LogPage>(`log?${query}`);
      const { rows } = await log('kinds=made&text=talker');
      const [idOfA = 0, idOfB = 0] = rows.map(({ subject }) => subject);
      const shown = async (query: string): Promise<string[]> =>
        (await log(`kinds=emit,slot&${query}`)).rows.map(
          ({ kind, subjectLabel }) => `${kind} ${subjectLabel}`,
        );
      expect(await shown(`object=${String(idOfA)}`)).to.eql(['emit a', 'slot b']);
      expect(await shown(`object=${String(idOfB)}`)).to.eql(['slot b']);
      expect(await shown('text=HEAR')).to.eql(['slot b']);
      expect(await shown('text=6')).to.eql(['emit c']);
      expect(await shown('text=talker')).to.have.lengthOf(3);
      expect(await shown('')).to.have.lengthOf(3);
      // The last thing that happened is an emission: its end is there all the same.
      const { body } = await send(inspected.address('trace.txt'));
      expect(body.split('\n').slice(-4)).to.eql(['a: emitted said', 'c: emit said', 'c: emitted said', '']);
    } finally {
      inspected.stop();
    }
  });

  it('is a trace in pieces, with nothing lost between them', () => {
    const log = new EventLog(2000);
    for (let i = 0; i < 1001; i++) log.add('message', i, 0).text = String(i);
    const pieces = [...logLines(log, false)];
    expect(pieces.length).to.be.above(2);
    expect(pieces.join('')).to.equal(Array.from({ length: 1001 }, (_, i) => `${String(i)}\n`).join(''));
  });
});
