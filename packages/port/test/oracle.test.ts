// The oracle's programs, translated without a change by hand: each prints what it printed with real Qt 3.
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { traceOf } from './support/traces.js';
import { runModule, translate, type Translated } from './support/translated.js';

const programs = fileURLToPath(new URL('programs/', import.meta.url));
const names = ['connect', 'disconnect', 'dumps', 'events', 'introspect', 'lifetime', 'mutate', 'sender'];

describe('translated programs of the oracle', () => {
  let translated: Translated | null = null;
  afterEach(() => {
    translated?.remove();
    translated = null;
  });

  for (const name of names) {
    it(`core/${name} prints its trace`, () => {
      translated = translate([`${programs}core/${name}.cpp`, '-I', programs]);
      expect(translated.status, translated.report).to.equal(0);
      const { stdout, stderr } = runModule(translated, `core/${name}`);
      expect(stdout, stderr).to.equal(traceOf(name));
    }).timeout(40_000);
  }
});
