// @ts-check

/**
 * Calls the handler with each line, without its end, for contenders that have lines of their own and those that have not.
 *
 * @param {import('./contender.js').Connection} connection
 * @param {(line: string) => void} handler
 */
export function onLine(connection, handler) {
  if (connection.onLine !== undefined) {
    connection.onLine(handler);
    return;
  }
  let rest = '';
  connection.onData((data) => {
    // Node's types leave this method out; toString() would add its own price to the one contender that comes through here.
    const bytes = /** @type {Buffer & { latin1Slice(): string }} */ (data);
    const text = rest === '' ? bytes.latin1Slice() : rest + bytes.latin1Slice();
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      handler(text.slice(from, end));
      from = end + 1;
    }
    rest = text.slice(from);
  });
}
