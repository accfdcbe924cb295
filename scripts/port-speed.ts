// Measures what the translator costs: its start, a file of 1,000 lines, projects of one and of two sizes, its weight.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer, readWords } from './shared/command-line.js';

const HELP = `npm run port:speed [-- rounds=N]

Measures packages/port as it is installed (npm run build first): start, a file of 1,000 lines of C++ after it, how the time
grows from 10 files to 40, and the size of what npm installs. Prints the least of N rounds (5), as processor time of the
process, with the targets. \`npm test\` counts the work of translations that grow, and no time.`;

const folder = fileURLToPath(new URL('../packages/port/', import.meta.url));
const program = join(folder, 'dist/bundle/main.js');

/** One class in 20 lines, as programs have them. */
function classText(i: number): string {
  const name = `Peer${String(i)}`;
  return `class ${name} : public QObject
{
    Q_OBJECT
public:
    ${name}( const QString &name, int limit = ${String(i)} ) : m_name( name ), m_limit( limit ) {}
    QString name() const { return m_name; }
    int take( const QStringList &list )
    {
        int n = 0;
        for ( QStringList::ConstIterator it = list.begin(); it != list.end() && n < m_limit; ++it )
            if ( ( *it ).startsWith( m_name ) ) n += ( *it ).length() * 2;
            else m_seen[*it]++;
        return n;
    }
signals:
    void changed( int value );
private:
    QString m_name;
    int m_limit;
    QMap<QString, int> m_seen;
};
`;
}

/** A file with this number of lines. */
function sourceText(lines: number, first: number): string {
  const head = '#include <qobject.h>\n#include <qstringlist.h>\n#include <qmap.h>\n';
  return head + Array.from({ length: lines / 20 }, (_, i) => classText(first + i)).join('');
}

/** Processor time of a run of the program, in milliseconds: the least of some rounds. */
function cost(args: readonly string[], rounds: number): number {
  let least = Infinity;
  for (let i = 0; i < rounds; i++) {
    const script = `process.once('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('cpu=' + (user + system) / 1000); }); await import(${JSON.stringify(`file://${program}`)});`;
    const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script, '--', 'x', ...args], { encoding: 'utf8' }); // prettier-ignore
    if (status !== 0) throw new Error(`the translator ended with ${String(status)}: ${stderr}`);
    least = Math.min(least, Number(/cpu=([\d.]+)$/.exec(stderr)?.[1] ?? NaN));
  }
  return least;
}

/** What the files that npm installs weigh, in bytes. */
function weightOf(path: string): number {
  return readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .reduce((sum, each) => sum + statSync(join(each.parentPath, each.name)).size, 0);
}

function main(args: readonly string[]): number {
  const asked = readWords(args, HELP);
  if ('text' in asked) return answer(asked);
  if (!existsSync(program))
    return answer({ text: `${program} is not there: npm run build first.`, status: 2 });
  const rounds = Number(asked.words.find((word) => word.startsWith('rounds='))?.slice(7) ?? 5);
  const place = mkdtempSync(join(tmpdir(), 'qt3-port-speed-'));
  try {
    const files = Array.from({ length: 40 }, (_, i) => {
      const path = join(place, `f${String(i)}.cpp`);
      writeFileSync(path, sourceText(i === 0 ? 1000 : 200, i * 100));
      return path;
    });
    const translated = (some: readonly string[]): number =>
      cost([...some, '--out', join(place, 'out'), '--force'], rounds);
    const start = cost(['--help'], rounds);
    const [thousand, ten, forty] = [
      translated(files.slice(0, 1)),
      translated(files.slice(1, 11)),
      translated(files),
    ];
    const growth = (forty - start) / (1000 + 39 * 200) / ((ten - start) / 2000);
    const megabytes =
      ['dist', 'src', 'tables', 'page'].reduce((sum, each) => sum + weightOf(each), 0) / 1024 / 1024;
    console.log(`start                     ${start.toFixed(0)} ms (at most 300)`);
    console.log(`1,000 lines after start   ${(thousand - start).toFixed(0)} ms (at most 1,000)`);
    console.log(`40 files for each line    ${growth.toFixed(2)} of 10 files (linear: about 1)`);
    console.log(`installed                 ${megabytes.toFixed(1)} MB (at most 10)`);
    return start <= 300 && thousand - start <= 1000 && megabytes <= 10 ? 0 : 1;
  } finally {
    rmSync(place, { recursive: true });
  }
}

process.exitCode = main(process.argv.slice(2));
