import type {
  FiguresPage,
  LeftPage,
  LogPage,
  ObjectDetails,
  SequencePage,
  SocketDetails,
  SocketPage,
  WarningRow,
} from './protocol.js';

/** What can be asked for. Null: it is gone. */
interface Answers {
  object: ObjectDetails | null;
  log: LogPage;
  freeze: { frozen: number };
  sequence: SequencePage;
  sockets: SocketPage;
  socket: SocketDetails | null;
  warnings: readonly WarningRow[];
  figures: FiguresPage;
  left: LeftPage;
}

/** The address of something beside this script: the token is a part of it. */
export function address(what: string, query: Readonly<Record<string, string | number>> = {}): string {
  const url = new URL(what, import.meta.url);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url.href;
}

/** Asks the program for something; undefined when it does not answer. */
export async function ask<W extends keyof Answers>(
  what: W,
  query: Readonly<Record<string, string | number>> = {},
): Promise<Answers[W] | undefined> {
  try {
    const response = await fetch(address(what, query));
    return response.ok ? ((await response.json()) as Answers[W]) : undefined;
  } catch {
    return undefined;
  }
}
