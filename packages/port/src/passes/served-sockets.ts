import type { Program } from '../parse/program.js';

/** The packages whose objects are served by the event loop alone. */
const SOCKETS = /^@qt3\/(?:qsocket|qserversocket|qtsslsocket|qnetwork|qsocketdevice)$/;

/**
 * In a program with sockets `while ( !done ) qApp->processEvents();` waits for what only Node's loop can serve: what a table calls
 * `serves` is awaited there, and so are the functions that call it. Elsewhere events and timers are served at once.
 */
export function passServedSockets({ files }: Program): void {
  const tables = files.filter(({ isTable }) => isTable);
  const classes = tables.flatMap(({ declarations }) =>
    declarations.flatMap((each) => (each.kind === 'class' ? [each.symbol] : [])),
  );
  if (!classes.some(({ rule }) => SOCKETS.test(rule?.module ?? ''))) return;
  for (const symbol of classes)
    for (const fn of symbol.functions())
      if (typeof fn.rule?.serves === 'string')
        fn.rule = { ...fn.rule, template: fn.rule.serves, async: true };
}
