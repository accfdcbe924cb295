// Runs testssl.sh against the example sslserver, on the loopback address, and lists what it finds worse than OK.
//
//   npm run interop:testssl
//
// The Debian package is installed when it is missing, which takes root. Nothing else is left behind.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort } from '@qt3/test-support';
import { installMissing, packageVersion } from './workshop/packages.js';
import { makeAuthority } from './workshop/credentials.js';
import { endCleanly } from './workshop/end-cleanly.js';
import { Workshop } from './workshop/workshop.js';

const PACKAGES = ['testssl.sh', 'openssl'];

/** How long testssl.sh may take, in milliseconds. */
const PATIENCE = 10 * 60_000;

/** One line of testssl.sh's report. */
interface Finding {
  readonly id: string;
  readonly severity: string;
  readonly finding: string;
}

/** Not worse than OK: these inform, or praise. */
const HARMLESS = new Set(['OK', 'INFO', 'DEBUG']);

/** Findings that are as they should be, and why. docs/security.md says the same at more length. */
const EXPLAINED: Readonly<Record<string, string>> = {
  engine_problem:
    'about the openssl program that testssl.sh runs: it has no GOST ciphers, and neither have we',
  cipherlist_AVERAGE:
    'TLS 1.2 with CBC ciphers is there for peers without AES-GCM; setCiphers() can forbid it',
  LUCKY13: 'the same CBC ciphers: OpenSSL checks their padding in constant time, so nothing can be measured',
  cert_revocation:
    'about the certificate made for this run: its authority keeps no list of revoked ones anywhere',
};

async function main(): Promise<number> {
  await installMissing(PACKAGES);
  endCleanly();
  const workshop = await Workshop.create(await makeAuthority());
  try {
    const findings = await examine(workshop);
    return judge(findings);
  } finally {
    await workshop.remove();
  }
}

/** Starts the server, and testssl.sh on it; returns its report. */
async function examine(workshop: Workshop): Promise<readonly Finding[]> {
  const { caFile, certificate, key } = workshop.credentials;
  const port = await freePort();
  const program = fileURLToPath(new URL('../examples/sslserver/src/main.ts', import.meta.url));
  const node = ['--conditions=@qt3/source', '--import', import.meta.resolve('tsx'), program];
  const options = ['--cert', certificate, '--key', key, '--port', String(port)];
  await workshop.serve(port, process.execPath, [...node, ...options], { user: undefined });

  const report = workshop.pathTo('report.json');
  console.log(`testssl.sh ${packageVersion('testssl.sh')} against sslserver: this takes a minute or two`);
  const testssl = workshop.start('testssl', [
    ...['--quiet', '--color', '0', '--warnings', 'off', '--nodns', 'none', '--ip', '127.0.0.1'],
    ...['--openssl', '/usr/bin/openssl', '--openssl-timeout', '10', '--connect-timeout', '10'],
    ...['--add-ca', caFile, '--jsonfile', report, `localhost:${port}`],
  ]);
  testssl.endInput();
  await testssl.ended(PATIENCE);
  if (!existsSync(report)) throw new Error(`testssl.sh has written no report\n${testssl.output}`);
  const findings = JSON.parse(readFileSync(report, 'utf8')) as readonly Finding[];
  if (!findings.some(({ id }) => id === 'TLS1_3'))
    throw new Error(`testssl.sh has found no TLS\n${testssl.output}`);
  return findings;
}

/** Prints what is worse than OK; returns the exit status. */
function judge(findings: readonly Finding[]): number {
  const worse = findings.filter(({ severity }) => !HARMLESS.has(severity));
  let unexplained = 0;
  for (const { id, severity, finding } of worse) {
    const reason = EXPLAINED[id];
    if (reason === undefined) unexplained++;
    console.log(`${severity} ${id}: ${finding}\n    ${reason ?? 'NOT EXPLAINED'}`);
  }
  console.log(
    `${findings.length} findings, ${worse.length} of them worse than OK, ${unexplained} of those not explained`,
  );
  return unexplained === 0 ? 0 : 1;
}

process.exitCode = await main();
