// @ts-check
/**
 * What a contender reports about a connection, if it does.
 *
 * @param {import('../contender.js').Connection} connection
 * @returns {import('../contender.js').ConnectionInfo}
 */
export function infoOf(connection) {
  return connection.info?.() ?? {};
}
