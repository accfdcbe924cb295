// Imported before the program that `qt3-inspector trace` runs.
import { openSync, writeSync } from 'node:fs';
import { observe } from '@qt3/core-signals/internal';
import { choiceOf, TRACE_VARIABLE, type TraceRequest } from './trace/trace-options.js';
import { Tracer } from './trace/tracer.js';

const text = process.env[TRACE_VARIABLE];
if (text !== undefined) {
  // A process that the program starts is another program.
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the name is a constant
  delete process.env[TRACE_VARIABLE];
  const request = JSON.parse(text) as TraceRequest;
  if (request.out === null) {
    // Through the stream that the program uses, so that the lines of both stay in order.
    observe(new Tracer(choiceOf(request), (line) => process.stdout.write(`${line}\n`)));
  } else {
    const file = openSync(request.out, 'w');
    observe(new Tracer(choiceOf(request), (line) => writeSync(file, `${line}\n`)));
  }
}
