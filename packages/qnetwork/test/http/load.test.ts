import { createServer } from 'node:http';
import { expect } from 'chai';
import { SIGNAL } from '@qt3/core-signals';
import { QHttp } from '@qt3/qnetwork';
import { GuardedServer, openDescriptors, SignalSpy } from '@qt3/test-support';

const CLIENTS = 50;
const REQUESTS = 40;

describe('QHttp under load', () => {
  it('makes 2,000 requests over 50 clients, with a connection each and no growth', async () => {
    const server = await GuardedServer.start(
      createServer((request, answer) => answer.end(`you asked for ${request.url!}`)),
    );
    /** Asks for everything with all clients at once; returns how many bodies were what was asked for. */
    const round = async (requests: number): Promise<number> => {
      let right = 0;
      await Promise.all(
        Array.from({ length: CLIENTS }, async (_, client) => {
          using http = new QHttp('127.0.0.1', server.port);
          const done = new SignalSpy(http, SIGNAL('done(bool)'));
          let next = 0;
          http.connect(http, SIGNAL('requestFinished(int,bool)'), () => {
            const body = http.readAll().toString('latin1');
            if (body === `you asked for /${client}/${next - 1}`) right++;
          });
          http.connect(http, SIGNAL('requestStarted(int)'), () => next++);
          for (let i = 0; i < requests; i++) http.get(`/${client}/${i}`);
          http.closeConnection();
          await done.wait(1, 20_000);
        }),
      );
      return right;
    };
    const before = openDescriptors();
    await round(2);
    const accepted = server.accepted;
    expect(await round(REQUESTS)).to.equal(CLIENTS * REQUESTS);
    expect(server.accepted - accepted).to.equal(CLIENTS);
    // Its end waits until no connection is left.
    await server.close();
    expect(openDescriptors()).to.be.below(before + 10);
  }).timeout(120_000);
});
