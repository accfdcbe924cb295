// What the marks say about classes that have no counterpart: what takes their place.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { insteadOf, missingHeader, readFamilies } from '../src/model/undeclared.js';
import { undeclaredName } from '../src/model/unknown.js';
import { translateFiles } from './support/small-project.js';
import { moduleText } from './support/translated.js';

const table = readFileSync(new URL('../tables/elsewhere.txt', import.meta.url), 'utf8');

describe('marks at classes that no header declares', () => {
  it('name what takes the place of each family', () => {
    const expected: Readonly<Record<string, string>> = {
      QMutex: 'Worker of node:worker_threads',
      QWaitCondition: 'await a promise',
      pthread_create: 'Worker of node:worker_threads',
      QProcess: 'spawn() of node:child_process',
      QSqlQuery: 'a driver of npm',
      QDomElement: 'a package of npm',
      QXmlDefaultHandler: 'a package of npm',
      QSettings: 'a file of JSON',
      QMessageBox: 'qWarning()',
      QFileDialog: 'the command line',
      QPixmap: 'a page of the browser',
      QPainter: 'a canvas of the browser',
      QPushButton: 'build the user interface anew',
      KListViewItem: 'build the user interface anew',
      KURL: 'QUrl of @qt3/qnetwork',
      'KURL::List': 'QUrl of @qt3/qnetwork',
      'KIO::Job': 'QUrlOperator',
      KExtendedSocket: 'QSocket of @qt3/qsocket',
      KServerSocket: 'QServerSocket of @qt3/qserversocket',
      KSSL: 'QtSSLSocket of @qt3/qtsslsocket',
      KResolver: 'QDns of @qt3/qnetwork',
      DCOPClient: 'QServerSocket',
      KApplication: 'QApplication of @qt3/core-signals',
      KMD5: 'createHash() of node:crypto',
      select: 'QSocketNotifier of @qt3/qsocketdevice',
    };
    for (const [name, sentence] of Object.entries(expected))
      expect(insteadOf(name), name).to.contain(sentence);
  });

  it('ask for the header of all others', () => {
    expect(undeclaredName('Wallpaper')).to.equal(
      'no declaration of Wallpaper was found: give its header, or add it to the tables',
    );
  });

  it('say the same of headers', () => {
    expect(missingHeader('qmutex.h')).to.contain('no lock is needed');
    expect(missingHeader('kio/job.h')).to.contain('name its folder with -I');
    expect(missingHeader('select.h')).to.contain('name its folder with -I');
  });

  it('come from a table in which each line has names and a sentence, and no name is in two', () => {
    const lines = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(readFamilies(table)).to.have.length(lines.length);
    const seen = new Set<string>();
    for (const line of lines) {
      const [names = '', sentence = ''] = line.split(' = ');
      expect(sentence, line).to.match(/^\S.*[^.\s]$/);
      for (const name of names.split(' ')) {
        expect(seen.has(name), name).to.equal(false);
        seen.add(name);
      }
    }
  });

  it('stand in the output and in the report', () => {
    const translated = translateFiles({
      'main.cpp': `#include <qthread.h>
        QMutex lock;
        int main() { lock.lock(); return pthread_self( 1 ); }`,
    });
    const text = moduleText(translated, 'main');
    translated.remove();
    expect(text).to.contain('// PORT: QMutex: slots run one after the other here');
    expect(text).to.contain('// PORT: pthread_self(): there are no threads that share memory here');
    expect(translated.report).to.contain('no header qthread.h was found: slots run one after the other here');
  });

  it('stand above what is marked outside of statements too, with its C++', () => {
    const translated = translateFiles({
      'main.cpp': `class A { public: A() : v( one( 1 ) ) {} A( int n ) : v( two( n ) ) {} int v; };
        class B : public A { public: B() : A( three() ), w( four() ) {} int w; static int s; };
        int B::s = five();
        static int g = six();
        int main() { A a; B b; return a.v + b.w + B::s + g; }`,
    });
    const text = moduleText(translated, 'main');
    translated.remove();
    const reason = (name: string): string =>
      `// PORT: no declaration of ${name}() was found: give its header, or add it to the tables`;
    const found = text.matchAll(/^ *(\/\/ PORT: .*)\n *\/\/ {3}(.*)\n *(.*PORT\(.*)$/gm);
    expect([...found].map(([, ...lines]) => lines)).to.deep.equal([
      [reason('one'), 'v( one( 1 ) )', "this.v = PORT('one( 1 )');"],
      [reason('two'), 'v( two( n ) )', "this.v = PORT('two( n )');"],
      [reason('five'), 'five()', "static s = PORT('five()');"],
      [reason('four'), 'four()', "w = PORT('four()');"],
      [reason('three'), 'A( three() )', "super(PORT('three()'));"],
      [reason('six'), 'static int g = six()', "const g = PORT('six()');"],
    ]);
  });
}).timeout(60_000);
