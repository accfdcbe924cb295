// Compares what QtSSLSocket finds in chains of certificates and revocation lists with what the openssl program finds.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { answer, readWords } from './shared/command-line.js';

const HELP = `npm run verify:differential [-- WORD...]

Makes some thousands of chains and revocation lists, each with and without a wrong date, and compares what QtSSLSocket
says about them with what the openssl program says. Fails where QtSSLSocket is more lenient, or more strict than
docs/security.md says. \`npm test\` does the same with some hundreds.

  npm run verify:differential                    every change alone, with every date: ten minutes
  npm run verify:differential -- pairs=3000      and 3000 pairs of changes
  npm run verify:differential -- pairs=50 seed=7 pairs as in the run that printed this seed, nothing else with pairs
  npm run verify:differential -- revoked         changes with this word in their name`;

async function main(args: readonly string[]): Promise<number> {
  const asked = readWords(args, HELP);
  if ('text' in asked) return answer(asked);
  const program = new URL('../packages/qtsslsocket/test/verify/differential/main.ts', import.meta.url);
  const child = spawn(
    process.execPath,
    ['--conditions=@qt3/source', '--import', 'tsx', fileURLToPath(program), ...asked.words],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const [status] = (await once(child, 'close')) as [number | null];
  return status ?? 1;
}

process.exitCode = await main(process.argv.slice(2));
