// Lets the network classes talk to programs that others wrote, on the loopback address.
import { type CertificateAuthority, withTimeout } from '@qt3/test-support';
import type { Exchange, Peer } from './peer.js';
import { peers } from './peers/index.js';
import { formatTable, type Row } from './table.js';
import { makeAuthority } from './workshop/credentials.js';
import { endCleanly } from './workshop/end-cleanly.js';
import { installMissing, packageVersion } from './workshop/packages.js';
import { Workshop } from './workshop/workshop.js';

/** How long one exchange may take, in milliseconds. */
const PATIENCE = 60_000;

/** How long a peer may take to be set up: one of them is compiled. */
const SET_UP = 3 * 60_000;

const HELP = `npm run interop [-- PEER...]

Lets the network classes, QtSSLSocket first of all, talk to servers and clients that others wrote, on the loopback
address.

  npm run interop                        every peer: some minutes
  npm run interop -- postfix dovecot     these; openssl means every peer whose name begins with openssl-
  npm run interop -- --list              their names

Debian packages that are missing are installed, which takes root. Nothing else is left behind.`;

async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--help') || words.includes('-h')) {
    console.log(HELP);
    return 0;
  }
  const option = words.find((word) => word.startsWith('-') && word !== '--list');
  if (option !== undefined) {
    console.error(`No such option: ${option}\nnpm run interop -- --help lists the options.`);
    return 2;
  }
  if (words.includes('--list')) {
    console.log(peers.map(({ name }) => name).join('\n'));
    return 0;
  }
  const matches = (peer: Peer, word: string): boolean =>
    peer.name === word || peer.name.startsWith(`${word}-`);
  const unknown = words.filter((word) => !peers.some((peer) => matches(peer, word)));
  if (unknown.length > 0) {
    console.error(
      `No such peer: ${unknown.join(', ')}. There are: ${peers.map(({ name }) => name).join(', ')}`,
    );
    return 2;
  }
  const chosen = peers.filter((peer) => words.length === 0 || words.some((word) => matches(peer, word)));

  try {
    await installMissing(chosen.flatMap((peer) => peer.packages));
  } catch (error) {
    console.error(`Without their packages the peers cannot be met: ${(error as Error).message}`);
    return 1;
  }
  console.log(`${chosen.length} peers, one after the other, on 127.0.0.1; a line for each exchange`);
  endCleanly();
  const authority = await makeAuthority();
  const rows: Row[] = [];
  for (const peer of chosen) rows.push(...(await meet(peer, authority)));

  const failed = rows.filter((row) => !row.passed).length;
  console.log(`\n${formatTable(rows)}\n`);
  console.log(`${rows.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** Sets a peer up, has every exchange with it, and takes it down. */
async function meet(peer: Peer, authority: CertificateAuthority): Promise<Row[]> {
  const version = packageVersion(peer.packages[0] ?? '');
  const rows: Row[] = [];
  const workshop = await Workshop.create(authority);
  const report = (role: string, protocol: string, link: string, error: unknown, remark = ''): void => {
    const passed = error === null;
    const reason = error instanceof Error ? error.message : String(error);
    const result = passed ? `ok${remark}` : `FAILED: ${(reason.split('\n', 1)[0] ?? '').slice(0, 80)}`;
    rows.push({ peer: peer.name, version, role, protocol, link, passed, result });
    console.log(`${peer.name}, ${role}, ${protocol}: ${passed ? `${result}, ${link}` : `FAILED\n${reason}`}`);
  };
  try {
    for (const exchange of await withTimeout(
      Promise.resolve(peer.prepare(workshop)),
      SET_UP,
      () => peer.name,
    )) {
      const { role, protocol } = exchange;
      try {
        const { protocol: version, cipher, remark } = await bounded(exchange);
        report(
          role,
          protocol,
          `${version} ${cipher}`.trim(),
          null,
          remark === undefined ? '' : `, ${remark}`,
        );
      } catch (error) {
        report(role, protocol, '', error);
      }
    }
  } catch (error) {
    report('', 'setting up', '', error);
  } finally {
    await workshop.remove(rows.some((row) => !row.passed));
  }
  return rows;
}

function bounded(exchange: Exchange): ReturnType<Exchange['run']> {
  return withTimeout(exchange.run(), PATIENCE, () => `${exchange.protocol} to be over`);
}

process.exitCode = await main(process.argv.slice(2));
