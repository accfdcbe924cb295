// Objects, signals, timers and the event loop, with text and lists, in a real browser.
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { openBrowser } from '@qt3/test-support/browser';
import { expect } from 'chai';
import { build } from 'esbuild';

const PROGRAM = `
  import {
    qFatal, Q_OBJECT, QApplication, QCustomEvent, QObject, QTimer, SIGNAL, SLOT,
  } from '@qt3/core-signals';
  import { arg, QRegExp, QStringList } from '@qt3/tools';

  const log = [];
  class Counter extends QObject {
    static { Q_OBJECT(this, { signals: ['changed(int)'], slots: ['set(int)', 'idle()', 'done()'] }); }
    value = 0;
    set(value) {
      if (value === this.value) return;
      this.value = value;
      log.push(arg('%1 is ' + value, this.name()));
      this.changed(value);
    }
    customEvent(event) { log.push('event ' + event.type()); }
    idle() { log.push('zero'); }
    done() { log.push('done'); QApplication.exit(7); }
  }

  const app = new QApplication();
  const a = new Counter(null, 'a');
  const b = new Counter(a, 'b');
  QObject.connect(a, SIGNAL('changed(int)'), b, SLOT('set(int)'));
  QObject.connect(a, SIGNAL('nothing()'), b, SLOT('set(int)'));
  QApplication.postEvent(a, new QCustomEvent(1001));
  QTimer.singleShot(0, a, SLOT('idle()'));
  QTimer.singleShot(5, a, SLOT('done()'));
  a.set(3);
  log.push(QStringList.split(new QRegExp('[, ]+'), 'x, y').join('+'));
  const status = await app.exec();
  a.delete();
  try { qFatal('the %s', 'end'); } catch (error) { log.push(error.message); }
  export const result = { log, status, deleted: b.isDeleted(), argv: app.argv() };
`;

describe('core-signals and tools: in Chromium', function () {
  this.timeout(120_000);
  let browser: Browser;

  before(async function () {
    browser = await openBrowser(this);
  });

  after(async () => {
    await (browser as Browser | undefined)?.close();
  });

  for (const minify of [false, true]) {
    it(`run there, ${minify ? 'minified' : 'bundled'}`, async () => {
      const { outputFiles } = await build({
        stdin: { contents: PROGRAM, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'js' },
        bundle: true,
        minify,
        write: false,
        format: 'esm',
        platform: 'browser',
        conditions: ['@qt3/source'],
        logLevel: 'silent',
      });
      const page = await browser.newPage();
      const warnings: string[] = [];
      const faults: string[] = [];
      page.on('console', (message) => warnings.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      const result = await page.evaluate(async (code: string) => {
        const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
        const program = (await import(url)) as { result: unknown };
        return program.result;
      }, outputFiles[0]?.text ?? '');
      await page.close();
      expect(faults).to.deep.equal([]);
      expect(result).to.deep.equal({
        log: ['a is 3', 'b is 3', 'x+y', 'event 1001', 'zero', 'done', 'the end'],
        status: 7,
        deleted: true,
        argv: [''],
      });
      expect(warnings.join('\n')).to.match(/^QObject::connect: No such signal \w+::nothing\(\)$/m);
      expect(warnings.at(-1)).to.equal('the end');
    });
  }
});
