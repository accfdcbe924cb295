import { type BenchCase, roundsOf, type Sampler, type Settings } from '../harness/bench-case.js';
import type { ContenderModule } from '../harness/contenders.js';
import type { Measure, Sample } from '../harness/saved-run.js';
import { WorkerProcess } from '../harness/worker-process.js';
import { lineCase } from '../net/cases.js';

const worker: URL = new URL('worker.mjs', import.meta.url);

const time: Measure = { id: 'time', title: 'time', unit: 'ns', figure: true };

/** Operations of a sample: as many as in the table of issue 12. */
const operations = 100_000;

const exercises: readonly { id: string; title: string; exercise: string }[] = [
  { id: 'buffer-lines', title: 'QBuffer.readLine() into a buffer', exercise: 'bufferLines' },
  { id: 'latin1-lines', title: 'QTextStream.readLine(), Latin-1', exercise: 'latin1Lines' },
  { id: 'utf8-lines', title: 'QTextStream.readLine(), UTF-8', exercise: 'utf8Lines' },
  { id: 'words', title: 'QTextStream.readWord()', exercise: 'words' },
  { id: 'read-all', title: 'QTextStream.read(), per line', exercise: 'readAll' },
  { id: 'put', title: 'QTextStream.put(text, number, endl)', exercise: 'put' },
  { id: 'write-int32', title: 'QDataStream.writeInt32()', exercise: 'writeInt32' },
  { id: 'read-int32', title: 'QDataStream.readInt32()', exercise: 'readInt32' },
  { id: 'read-qstring', title: 'QDataStream.readQString(), 17 characters', exercise: 'readText' },
];

/** Who reads lines from sockets by a stream: modules with one contender each. */
const lineReaders: Readonly<Record<string, URL>> = {
  'by hand': new URL('../contenders/by-hand/readline.mjs', import.meta.url),
  qt3: new URL('../contenders/qt3/stream-lines.mjs', import.meta.url),
};

/** The cases about text and numbers in memory, and lines of text on sockets. */
export function streamCases(modules: readonly ContenderModule[], settings: Settings): BenchCase[] {
  const contenders = modules.flatMap(({ url, streams }) => streams.map((name) => ({ url, name })));
  const count = Math.max(100, Math.round(operations * settings.work));
  const common = { group: 'streams', baseline: 'by hand' } as const;
  return [
    ...exercises.map(({ id, title, exercise }): BenchCase => ({
      ...common,
      contenders: contenders.map(({ name }) => name),
      id,
      title,
      measures: [time],
      rounds: roundsOf(settings, 7, 21),
      start: async (contender) => {
        const { url, name } = contenders.find((candidate) => candidate.name === contender)!;
        const process = new WorkerProcess(worker, [url, name], settings);
        return prepared(process, { exercise, count });
      },
    })),
    {
      ...common,
      ...lineCase(lineReaders, settings),
      id: 'socket-lines',
      title: 'lines by QTextStream on a QSocket, 50 connections',
    },
  ];
}

async function prepared(process: WorkerProcess, order: object): Promise<Sampler> {
  try {
    await process.call('prepare', order);
  } catch (error) {
    await process.stop();
    throw error;
  }
  return {
    sample: () => process.call<Sample>('sample'),
    stop: () => process.stop(),
  };
}
