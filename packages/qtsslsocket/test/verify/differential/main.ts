// The long form of differential.test.ts; scripts/verify-differential.ts says what the arguments are.
import { CertificateAuthority, SeededRandom } from '@qt3/test-support';
import { changes } from './changes/index.js';
import { compare, datings, type Dates, type Scenario } from './compare.js';
import { Wire } from './wire.js';

const purposes = ['sslserver', 'sslclient'] as const;
const allDates = Object.keys(datings) as Dates[];

function valueOf(words: readonly string[], name: string): number | null {
  const word = words.find((one) => one.startsWith(`${name}=`));
  return word === undefined ? null : Number(word.slice(name.length + 1));
}

function singles(word: string): Scenario[] {
  return changes
    .filter(({ name }) => name.includes(word))
    .flatMap((change) =>
      allDates.flatMap((dates) => purposes.map((purpose) => ({ changes: [change], dates, purpose }))),
    );
}

function pairs(count: number, dice: SeededRandom): Scenario[] {
  return Array.from({ length: count }, () => ({
    changes: [dice.of(changes), dice.of(changes)],
    dates: dice.of(allDates),
    purpose: dice.of(purposes),
  }));
}

async function main(words: readonly string[]): Promise<number> {
  const count = valueOf(words, 'pairs');
  const seed = valueOf(words, 'seed') ?? Date.now() % 1e6;
  const word = words.find((one) => !one.includes('=')) ?? '';
  const alone = words.some((one) => one.startsWith('seed=')) ? [] : singles(word);
  const scenarios = [...alone, ...pairs(count ?? 0, new SeededRandom(seed))];
  console.log(`${scenarios.length} scenarios, seed=${seed}`);

  const wire = new Wire();
  await wire.start();
  const { pem: cert, keyPem: key } = await (await CertificateAuthority.create()).issue();
  const outcomes = new Map<string, number>();
  let failures = 0;
  let stricter = 0;
  for (const [at, scenario] of scenarios.entries()) {
    const comparison = await compare(scenario, wire, { cert, key });
    outcomes.set(comparison.outcome, (outcomes.get(comparison.outcome) ?? 0) + 1);
    if (comparison.stricter !== '' && comparison.isAnnounced) stricter += 1;
    const isFailure = comparison.lenient !== '' || (comparison.stricter !== '' && !comparison.isAnnounced);
    if (isFailure) {
      failures += 1;
      console.log(`${comparison.lenient === '' ? 'MORE STRICT' : 'MORE LENIENT'}: ${comparison.name}`);
      console.log(`  ${comparison.lenient}${comparison.stricter}`);
    }
    if (at % 500 === 499) console.log(`${at + 1} done`);
  }
  wire.close();
  const shown = [...outcomes].map(([name, times]) => `${name} ${times}`).join(', ');
  console.log(`${scenarios.length} scenarios: ${shown}`);
  console.log(`more strict, as docs/security.md says: ${stricter}; otherwise different: ${failures}`);
  return failures === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
