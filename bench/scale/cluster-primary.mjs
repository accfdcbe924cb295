// @ts-check
// The server's side of a case about cores: the primary process of a cluster. Arguments: the contender's module (a URL), its
// name. The workers run cluster-member.mjs.
import cluster from 'node:cluster';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { serve } from '../harness/serve.mjs';

const [, , module = '', name = ''] = process.argv;

serve({
  /** @param {{ workers: number, order: object }} argument */
  async listen({ workers, order }) {
    cluster.setupPrimary({
      exec: fileURLToPath(new URL('cluster-member.mjs', import.meta.url)),
      args: [module, name, JSON.stringify(order)],
    });
    const ports = await Promise.all(Array.from({ length: workers }, () => portOf(cluster.fork())));
    if (new Set(ports).size !== 1)
      throw new Error(`the workers listen on different ports: ${ports.join(', ')}`);
    return { port: ports[0] };
  },

  /** Microseconds of processor time that this process and its workers have taken so far, threads included. */
  async usage() {
    const answers = await Promise.all(members().map((member) => answerOf(member, 'usage')));
    return {
      cpu: [process.cpuUsage(), ...answers.map(({ cpu }) => cpu)].reduce(
        (sum, { user, system }) => sum + user + system,
        0,
      ),
    };
  },

  /** Ends the workers. Returns how many connections each had. */
  async stop() {
    return { accepted: await Promise.all(members().map(ended)) };
  },
});

function members() {
  return Object.values(cluster.workers ?? {}).filter((member) => member !== undefined);
}

/**
 * @param {import('node:cluster').Worker} member
 * @param {string} question
 */
async function answerOf(member, question) {
  const answer = once(member, 'message');
  member.send(question);
  const [said] = await answer;
  return said;
}

/**
 * @param {import('node:cluster').Worker} member
 * @returns {Promise<number>}
 */
async function portOf(member) {
  const [{ port }] = await once(member, 'message');
  return port;
}

/**
 * @param {import('node:cluster').Worker} member
 * @returns {Promise<number>}
 */
async function ended(member) {
  const { accepted } = await answerOf(member, 'stop');
  const exited = once(member, 'exit');
  member.kill();
  await exited;
  return accepted;
}
