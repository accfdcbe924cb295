import { expect } from 'chai';
import { canonicalName } from '../../src/certificate/canonical-name.js';
import { der, oid, sequence, set } from '../verify/differential/der.js';

const pair = (type: string, tag: number, text: string): Buffer =>
  sequence(oid(type), der(tag, Buffer.from(text)));
const common = (tag: number, text: string): string => canonicalName(set(pair('2.5.4.3', tag, text)));
const utf8 = 0x0c;

describe('canonicalName()', () => {
  it('is the same for names that mean the same', () => {
    const name = common(utf8, 'Some Authority');
    for (const [tag, text] of [
      [0x13, 'Some Authority'],
      [0x16, 'some authority'],
      [utf8, '  SOME \t\n Authority '],
    ] as const)
      expect(common(tag, text)).to.equal(name);
    const [organisation, unit] = [pair('2.5.4.10', utf8, 'A'), pair('2.5.4.11', utf8, 'B')];
    expect(canonicalName(set(organisation, unit))).to.equal(canonicalName(set(unit, organisation)));
  });

  it('is another one for other names', () => {
    const name = common(utf8, 'Some Authority');
    for (const [tag, text] of [
      [utf8, 'SomeAuthority'],
      [utf8, 'Some\u00a0Authority'],
      [utf8, 'Söme Authority'],
      // Not among the strings that are compared as text.
      [0x12, 'Some Authority'],
    ] as const)
      expect(common(tag, text)).not.to.equal(name);
    expect(common(utf8, 'Ä')).not.to.equal(common(utf8, 'ä'));
    const [organisation, unit] = [pair('2.5.4.10', utf8, 'A'), pair('2.5.4.11', utf8, 'B')];
    const inOne = canonicalName(set(organisation, unit));
    const inTwo = canonicalName(Buffer.concat([set(organisation), set(unit)]));
    const inTurn = canonicalName(Buffer.concat([set(unit), set(organisation)]));
    expect(new Set([inOne, inTwo, inTurn]).size).to.equal(3);
    // Nothing in a value can pass for the end of it.
    expect(canonicalName(set(pair('2.5.4.10', utf8, 'A","55040b=B')))).not.to.equal(inOne);
  });

  it('refuses what is no name', () => {
    expect(() => canonicalName(Buffer.of(0x30, 0))).to.throw(RangeError);
    expect(() => canonicalName(set(sequence(oid('2.5.4.3'))))).to.throw(RangeError);
  });
});
