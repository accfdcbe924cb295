// @ts-check
/**
 * A client that trusts a stranger only: resolves when it refuses the server, as it must.
 *
 * @type {(contender: import('../contender.js').NetContender, order: import('../contender.js').LoadedOrder, port: number) => Promise<void>}
 */
export function refuseStranger(contender, order, port) {
  return new Promise((resolve, reject) => {
    contender.connect(
      order,
      port,
      (connection) => {
        connection.destroy();
        reject(new Error('the certificate of an authority that is not trusted was accepted'));
      },
      () => resolve(),
    );
  });
}
