// Runs the ports of the oracle's programs and compares each with its trace.
//
//   npm run oracle                      every port there is
//   npm run oracle -- connect           those with this name
//   npm run oracle -- core-signals      those of this package
//   npm run oracle -- qsocket/client    this one
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { comparePort, findPorts, type OraclePort } from '@qt3/test-support';

async function main(wanted: readonly string[]): Promise<number> {
  const packages = join(dirname(fileURLToPath(import.meta.url)), '..', 'packages');
  const ports: (OraclePort & { folder: string; label: string })[] = [];
  for (const folder of (await readdir(packages)).sort()) {
    for (const port of await findPorts(join(packages, folder, 'test', 'oracle'))) {
      ports.push({ ...port, folder, label: `${folder}/${basename(port.name)}` });
    }
  }
  const unknown = wanted.filter(
    (word) => !ports.some((port) => [port.name, port.folder, port.label].includes(word)),
  );
  if (unknown.length > 0) {
    console.error(`No such port: ${unknown.join(', ')}`);
    return 2;
  }
  const chosen = ports.filter(
    (port) =>
      wanted.length === 0 || wanted.some((word) => [port.name, port.folder, port.label].includes(word)),
  );

  let same = 0;
  for (const port of chosen) {
    // One after the other: some traces depend on timers of a few milliseconds.
    const result = await comparePort(port.file, port.allowed);
    if (result.same) same++;
    const allowed =
      port.allowed.length > 0 ? ` but for ${String(port.allowed.length)} allowed differences` : '';
    console.log(`${port.label}: ${result.message}${result.same ? allowed : ''}`);
  }
  console.log(`${String(same)} of ${String(chosen.length)} the same`);
  return same === chosen.length ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
