import type { BenchCase, Settings } from '../harness/bench-case.js';
import type { ContenderModule } from '../harness/contenders.js';
import { type Exercise, exerciseCases } from '../harness/exercise-cases.js';
import { lineCase } from '../net/cases.js';

const exercises: readonly Exercise[] = [
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
  const contendersOf = ({ exercise }: Exercise): { readonly url: string; readonly name: string }[] =>
    modules.flatMap(({ url, streams }) =>
      streams.filter(({ exercises }) => exercises.includes(exercise)).map(({ name }) => ({ url, name })),
    );
  const common = { group: 'streams', baseline: 'by hand' } as const;
  const inputs = new URL('inputs.mjs', import.meta.url);
  return [
    ...exercises.flatMap((exercise) =>
      exerciseCases(
        { ...common, list: 'streamAdapters', inputs, contenders: contendersOf(exercise) },
        [exercise],
        settings,
      ),
    ),
    {
      ...common,
      ...lineCase(lineReaders, settings),
      id: 'socket-lines',
      title: 'lines by QTextStream on a QSocket, 50 connections',
    },
  ];
}
