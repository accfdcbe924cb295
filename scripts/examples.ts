// `npm run examples`: a line for each example.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const [argument] = process.argv.slice(2);
if (argument !== undefined) {
  const asked = argument === '--help' || argument === '-h';
  (asked ? console.log : console.error)('npm run examples\n\nA line for each example. It takes no options.');
  process.exit(asked ? 0 : 2);
}

const folder = new URL('../examples/', import.meta.url);

const examples = readdirSync(folder)
  .filter((name) => existsSync(new URL(`${name}/README.md`, folder)))
  .map((name) => {
    const text = readFileSync(new URL(`${name}/package.json`, folder), 'utf8');
    return { name, description: (JSON.parse(text) as { description: string }).description };
  });

const width = Math.max(...examples.map(({ name }) => name.length)) + 2;
for (const { name, description } of examples) console.log(`${name.padEnd(width)}${description}`);
console.log(`\n${examples.length} examples; examples/NAME/README.md says how to run one.`);
