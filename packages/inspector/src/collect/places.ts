import { findSourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A place in the program's code, as it runs. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Files of this library through which a program's call comes. */
const OURS = /[\\/](?:@qt3|packages)[\\/](?:core-signals|inspector)[\\/](?:src|dist)[\\/]/;
/** The number of frames among which the first that is not ours is looked for. */
const DEEP = 12;

/** Where the program has called this library; null when no frame is the program's. */
export function callingPlace(): Place | null {
  // The program may have functions of its own there.
  const before = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace');
  const { stackTraceLimit } = Error;
  let place: Place | null = null;
  try {
    Error.stackTraceLimit = DEEP;
    // Frames, and no text: that would be looked up in source maps, which takes long.
    Error.prepareStackTrace = (_error, frames) => {
      place = firstOf(frames);
      return '';
    };
    const holder: { stack?: string } = {};
    Error.captureStackTrace(holder, callingPlace);
    Reflect.get(holder, 'stack');
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    if (before === undefined) Reflect.deleteProperty(Error, 'prepareStackTrace');
    else Object.defineProperty(Error, 'prepareStackTrace', before);
  }
  return place;
}

function firstOf(frames: readonly NodeJS.CallSite[]): Place | null {
  for (const frame of frames) {
    const file = frame.getFileName() ?? '';
    if (file === '' || file.startsWith('node:') || OURS.test(file)) continue;
    return { file, line: frame.getLineNumber() ?? 0, column: frame.getColumnNumber() ?? 0 };
  }
  return null;
}

/** A place as people read it: in the source, where there is a map that leads there. */
export function placeText({ file, line, column }: Place): string {
  const mapped = mappedPlace(file, line, column);
  const path = pathOf(mapped.file);
  const folder = `${process.cwd()}/`;
  return `${path.startsWith(folder) ? path.slice(folder.length) : path}:${String(mapped.line)}:${String(mapped.column)}`;
}

function mappedPlace(file: string, line: number, column: number): Place {
  try {
    const map = findSourceMap(file) ?? findSourceMap(pathOf(file));
    const entry = map?.findEntry(line - 1, column - 1);
    if (entry === undefined || !('originalSource' in entry)) return { file, line, column };
    return { file: entry.originalSource, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
  } catch {
    return { file, line, column };
  }
}

function pathOf(file: string): string {
  try {
    return file.startsWith('file:') ? fileURLToPath(file) : file;
  } catch {
    return file;
  }
}

/** The frames of the program that led here, one a line, this library's own left out. */
export function callingStack(): string {
  const { stackTraceLimit } = Error;
  const holder: { stack?: string } = {};
  try {
    Error.stackTraceLimit = 40;
    Error.captureStackTrace(holder, callingStack);
    // The text is made here, while the limit counts.
    return (holder.stack ?? '')
      .split('\n')
      .slice(1)
      .filter((line) => !OURS.test(line) && !line.includes('(node:internal'))
      .slice(0, 20)
      .map((line) => line.trim())
      .join('\n');
  } catch {
    return '';
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
