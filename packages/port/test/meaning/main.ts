// The long form of meaning.test.ts; scripts/port-meaning.ts says what the arguments are.
import { compareAll, type Verdict } from './compare.js';
import { hasCompiler } from './cpp-runner.js';
import { sourceOf } from './generate/builder.js';
import { programOf, SUBJECTS } from './generate/index.js';
import { shrink } from './shrink.js';
import { render, type Tree } from './tree.js';

const AT_ONCE = 100;

function valueOf(words: readonly string[], name: string, otherwise: number): number {
  const word = words.find((one) => one.startsWith(`${name}=`));
  return word === undefined ? otherwise : Number(word.slice(name.length + 1));
}

function show(tree: Tree, seed: number): void {
  const [compared] = compareAll([sourceOf(tree)]);
  console.log(
    `\n--- seed=${String(seed)} programs=1 (${compared!.verdict})\n${render(tree)}--- in TypeScript\n${compared!.ts.text}--- g++ printed\n${compared!.expected}--- Node.js printed\n${compared!.ts.output}`,
  );
}

function main(words: readonly string[]): number {
  if (!hasCompiler()) {
    console.error('There is no g++: install the package g++.');
    return 2;
  }
  const programs = valueOf(words, 'programs', 2000);
  const first = valueOf(words, 'seed', Date.now() % 1e6);
  const shown = valueOf(words, 'shrink', 3);
  const asked = (words.find((word) => word.startsWith('show='))?.slice(5) ?? 'different') as Verdict;
  const subject = words.find((word) => SUBJECTS.includes(word));
  const counts = new Map<Verdict, number>();
  const marks = new Map<string, number>();
  const found: number[] = [];
  const briefs: string[] = [];
  console.log(`${String(programs)} programs from seed=${String(first)}`);
  for (let done = 0; done < programs; done += AT_ONCE) {
    const seeds = Array.from({ length: Math.min(AT_ONCE, programs - done) }, (_, i) => first + done + i);
    const compared = compareAll(seeds.map((seed) => sourceOf(programOf(seed, subject))));
    compared.forEach(({ verdict, ts }, i) => {
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
      for (const reason of ts.marks) marks.set(reason, (marks.get(reason) ?? 0) + 1);
      if (verdict !== asked) return;
      found.push(seeds[i]!);
      const [expected, printed] = [compared[i]!.expected.split('\n'), ts.output.split('\n')];
      const at = expected.findIndex((line, k) => line !== printed[k]);
      briefs.push(`${String(seeds[i])}: expected ${expected[at] ?? ''} | got ${printed[at] ?? ''}`);
    });
  }
  console.log([...counts].map(([verdict, count]) => `${String(count)} ${verdict}`).join(', '));
  for (const [reason, count] of [...marks].sort(([, a], [, b]) => b - a).slice(0, 12))
    console.log(`${String(count).padStart(6)}  ${reason}`);
  console.log(found.length > 0 ? `${asked}: ${found.join(' ')}` : '');
  if (words.includes('brief')) for (const line of briefs) console.log(line);
  for (const seed of found.slice(0, shown)) show(shrink(programOf(seed, subject), asked), seed);
  return (counts.get('different') ?? 0) > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
