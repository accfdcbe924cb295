import { TRACE_KINDS, type TraceChoice, type TraceKind } from './tracer.js';

/** What the command line says, for the process that is traced: it travels in an environment variable. */
export interface TraceRequest {
  readonly show: readonly TraceKind[];
  readonly classes: readonly string[];
  readonly all: boolean;
  /** The file that gets the lines; null: standard output. */
  readonly out: string | null;
}

/** The environment variable. */
export const TRACE_VARIABLE = 'QT3_INSPECTOR_TRACE';

/** The part that decides what is shown. */
export function choiceOf({ show, classes, all }: TraceRequest): TraceChoice {
  return { kinds: new Set(show), classes: new Set(classes), all };
}

/** Whether a word names something that a trace can show. */
export function isTraceKind(word: string): word is TraceKind {
  return (TRACE_KINDS as readonly string[]).includes(word);
}
