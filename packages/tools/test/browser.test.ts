// Text, lists, maps, expressions and dates in a bundle for browsers: nothing of Node.js is in it, and nothing is missing.
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { expect } from 'chai';
import { build } from 'esbuild';

const TEXT = `
  import {
    arg, atoi, find, lower, QBitArray, QByteArray, QChar, QCString, QLocale, QRegExp, QString, replace, section, sprintf,
    sscanf, strchr, toDouble, toInt, upper, utf8,
  } from '@qt3/tools';
  const n = { value: 0 };
  sscanf('port 143', 'port %d', n);
  const buffer = new Uint8Array(8);
  sprintf(buffer, '%d', 42);
  export const results = [
    arg(arg('%1 of %L2', 'a'), 12345), section('a,b', ',', 1, 1), toInt('-5'), toDouble('2.5'), n.value, atoi(buffer),
    QString.sprintf('%05.1f', 2.5), replace('abc', new QRegExp('(b)'), '<\\\\1>'), utf8('\u00e4'), upper('\u00ff'),
    lower('A'), String(new QBitArray(3)), strchr('a:b', ':'), QChar.isLetter('\u0416'), QCString.upper('a'),
    QByteArray.find(buffer, '2'), find('abc', 'c'), QLocale.c().name(),
  ];
  toInt('1', null, 99);
`;

const CONTAINERS = `
  import {
    qHeapSort, QAsciiDict, QDate, QDateTime, QDict, QDictIterator, QIntDict, QMap, qMakePair, QPtrDict, QPtrList,
    QPtrListIterator, QPtrQueue, QPtrStack, QRegExp, QStringList, QStrList, Qt, QTime, QValueList, QValueStack, QValueVector,
  } from '@qt3/tools';
  const rx = new QRegExp('(\\\\w+)=(.*)$');
  rx.search('key=value');
  const list = QValueList.from([3, 1, 2]);
  qHeapSort(list);
  const things = QPtrList.from([{ n: 1 }, { n: 2 }]);
  const dict = QDict.from([['a', { n: 3 }]]);
  const at = new QDateTime(new QDate(2003, 5, 17), new QTime(14, 13));
  const stopwatch = new QTime();
  stopwatch.start();
  export const results = [
    rx.cap(2), list.toArray().join(), new QPtrListIterator(things).toLast().n, new QDictIterator(dict).current().n,
    QMap.from([['b', 1], ['a', 2]]).keys().toArray().join(), QStringList.split(',', 'a,b').join('+'), qMakePair(1, 2).second,
    at.toString(Qt.ISODate), QValueVector.filled(2, 0).count(), QValueStack.from([1]).pop(), QPtrQueue.from([1]).head(),
    QPtrStack.from([1]).top(), QStrList.from(['x']).first(), new QIntDict().count(), new QAsciiDict().count(),
    new QPtrDict().count(), stopwatch.elapsed() >= 0,
  ];
  new QDate(2003, 2, 30);
`;

/** What esbuild makes of an import from Node.js; core-signals asks `process` for a module, if there is a `process`. */
const IMPORTS_NODE = /\brequire\(|\b__require\b|\bimport\(|\bBuffer\b/;

async function bundle(program: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bundle',
    platform: 'browser',
    conditions: ['@qt3/source'],
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

describe('tools: in a browser', function () {
  this.timeout(120_000);

  it('text is bundled without Node.js, and runs where only the language is', async () => {
    const code = await bundle(TEXT);
    expect(code).not.to.match(IMPORTS_NODE);
    const warnings: string[] = [];
    const context = vm.createContext({ console: { warn: (message: string) => warnings.push(message) } });
    vm.runInContext(code, context);
    const { results } = (context as { bundle: { results: unknown[] } }).bundle;
    expect([...results]).to.deep.equal([
      'a of 12,345',
      'b',
      -5,
      2.5,
      143,
      42,
      '002.5',
      'a<b>c',
      '\xc3\xa4',
      '\u0178',
      'a',
      'QBitArray(3) 000',
      ':b',
      true,
      'A',
      1,
      2,
      'C',
    ]);
    expect(warnings).to.deep.equal(['QString::toLongLong: Invalid base (99)']);
  });

  it('lists, maps, expressions and dates are, too', async () => {
    const code = await bundle(CONTAINERS);
    expect(code).not.to.match(IMPORTS_NODE);
    const warnings: string[] = [];
    const console = { warn: (message: string) => warnings.push(message) };
    // The clock is of the browser, not of the language.
    const context = vm.createContext({ console, performance: { now: () => 0 } });
    vm.runInContext(code, context);
    const { results } = (context as { bundle: { results: unknown[] } }).bundle;
    const dates = ['2003-05-17T14:13:00', 2, 1, 1, 1, 'x', 0, 0, 0, true];
    expect([...results]).to.deep.equal(['value', '1,2,3', 2, 3, 'a,b', 'a+b', 2, ...dates]);
    expect(warnings).to.deep.equal(['QDate::setYMD: Invalid date 2003-02-30']);
  });

  it('is small', async () => {
    const code = await bundle("export { left, mid, section } from '@qt3/tools';");
    expect(code.length).to.be.below(20_000);
  });
});
