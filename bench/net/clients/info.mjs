// @ts-check
/**
 * What a connection tells about itself, if it does.
 *
 * @param {import('../contender.js').Connection} connection
 * @returns {import('../contender.js').ConnectionInfo}
 */
export function infoOf(connection) {
  return connection.info?.() ?? {};
}
