import { execFile } from 'node:child_process';
import { CertificateFolder } from '@qt3/test-support';
import type { Exhibit } from './draft.js';

export type Purpose = 'sslserver' | 'sslclient';

/** What the openssl program says: nothing when all is well, else the numbers of the errors that it met. */
export async function opensslVerify(
  { leaf, sent, trusted, lists, partial }: Exhibit,
  purpose: Purpose,
  time: number,
): Promise<Set<number>> {
  using folder = new CertificateFolder();
  const args = [
    'verify',
    ...['-no-CApath', '-no-CAstore', '-auth_level', '2', '-purpose', purpose],
    ...['-attime', String(Math.floor(time / 1000))],
    ...['-CAfile', folder.write('trusted.pem', ...trusted)],
    ...(sent.length === 0 ? [] : ['-untrusted', folder.write('sent.pem', ...sent)]),
    ...(partial ? ['-partial_chain'] : []),
    ...(lists.length === 0 ? [] : ['-crl_check_all', '-CRLfile', folder.write('lists.pem', ...lists)]),
    folder.write('leaf.pem', leaf),
  ];
  const { output, failed } = await new Promise<{ output: string; failed: boolean }>((resolve) => {
    execFile('openssl', args, (error, stdout, stderr) =>
      resolve({ output: stdout + stderr, failed: error !== null }),
    );
  });
  const errors = new Set([...output.matchAll(/^error (\d+) at/gm)].map(([, code]) => Number(code)));
  // Something that the program could not even read.
  if (failed && errors.size === 0) errors.add(1);
  return errors;
}
