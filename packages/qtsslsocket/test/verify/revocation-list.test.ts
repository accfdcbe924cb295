import { expect } from 'chai';
import { RevocationList } from '../../src/verify/revocation-list.js';
import { bitString, der, integer, octets, oid, sequence, set, time } from './differential/der.js';
import { extension, type ExtensionSpec } from './differential/forge.js';

const FROM = Date.UTC(2026, 0, 2);
const UNTIL = Date.UTC(2026, 1, 2);
const NULL = Buffer.of(5, 0);
const algorithm = sequence(oid('1.3.101.112'));
const named = (text: string): Buffer => sequence(set(sequence(oid('2.5.4.3'), der(0x0c, Buffer.from(text)))));

function list(...behind: readonly Buffer[]): RevocationList {
  const body = sequence(integer('01'), algorithm, named('A'), time(FROM), ...behind);
  return new RevocationList(sequence(body, algorithm, bitString(Buffer.alloc(64))));
}

function entry(serial: string, ...extensions: ExtensionSpec[]): Buffer {
  const more = extensions.length === 0 ? [] : [sequence(...extensions.map(extension))];
  return sequence(integer(serial), time(FROM), ...more);
}

const extended = (...extensions: ExtensionSpec[]): Buffer =>
  der(0xa0, sequence(...extensions.map(extension)));
const reason = (number: number): ExtensionSpec => ({
  type: '2.5.29.21',
  value: der(0x0a, Buffer.of(number)),
});
const issuedBy = (name: Buffer, tag = 0xa4): ExtensionSpec => ({
  type: '2.5.29.29',
  critical: true,
  value: sequence(der(tag, name)),
});

/** The serial numbers among these that a list revokes, of certificates of the issuer of another list. */
const revoked = (one: RevocationList, issuer = one.issuer): string[] =>
  ['05', '06', '07'].filter((serialNumber) => one.revokes({ issuer, serialNumber }));

describe('A revocation list, taken apart,', () => {
  it('is current from a time until another, or without an end', () => {
    const ends = list(time(UNTIL));
    expect([ends.thisUpdate, ends.nextUpdate]).to.eql([FROM, UNTIL]);
    const times = [FROM - 1, FROM, UNTIL, UNTIL + 1];
    expect(times.map((now) => ends.isCurrentAt(now))).to.eql([false, true, true, false]);
    expect(times.map((now) => list().isCurrentAt(now))).to.eql([false, true, true, true]);
    expect(list(der(0x18, Buffer.from('20260202000000Z'))).nextUpdate).to.equal(UNTIL);
    expect(() => list(der(0x17, Buffer.from('no time')))).to.throw(RangeError, 'a date');
  });

  it('names certificates, except those that are taken off again', () => {
    expect(revoked(list())).to.eql([]);
    expect(revoked(list(sequence(entry('05'), entry('06'))))).to.eql(['05', '06']);
    expect(
      revoked(list(sequence(entry('05', reason(8)), entry('06', reason(1)), entry('07', reason(9))))),
    ).to.eql(['06', '07']);
  });

  it('names those of another issuer behind one that says so', () => {
    const other = list(sequence(entry('05'), entry('06', issuedBy(named('B'))), entry('07')));
    const { issuer } = new RevocationList(
      sequence(sequence(algorithm, named('B'), time(FROM)), algorithm, bitString(Buffer.alloc(64))),
    );
    expect([revoked(other), revoked(other, issuer)]).to.eql([['05'], ['06', '07']]);
    expect(other.hasForeignExtension).to.equal(false);
    // A name of a host is none of an issuer.
    expect(revoked(list(sequence(entry('05', issuedBy(Buffer.from('b'), 0x82)))))).to.eql(['05']);
  });

  it('may have extensions, of which some are understood', () => {
    const foreign = { type: '1.2.3', critical: true, value: NULL };
    expect(list().hasForeignExtension).to.equal(false);
    expect(list(extended(foreign)).hasForeignExtension).to.equal(true);
    expect(list(extended({ ...foreign, critical: false })).hasForeignExtension).to.equal(false);
    expect(list(sequence(entry('05', foreign), entry('06'))).hasForeignExtension).to.equal(true);
    expect(list(sequence(entry('05', { ...foreign, critical: false }))).hasForeignExtension).to.equal(false);
    // Understood in a list, and not in its entries.
    const keyId = { type: '2.5.29.35', critical: true, value: sequence(der(0x80, Buffer.of(1, 2))) };
    expect(list(extended(keyId)).hasForeignExtension).to.equal(false);
    expect(list(extended(keyId)).authorityKeyId?.keyId).to.equal('0102');
    expect(list(sequence(entry('05', keyId))).hasForeignExtension).to.equal(true);
    expect([list().isDelta, list().authorityKeyId, list().distributionPoint]).to.eql([false, null, null]);
    const delta = list(extended({ type: '2.5.29.27', critical: true, value: integer('01') }));
    expect([delta.isDelta, delta.hasForeignExtension]).to.eql([true, false]);
    const point = list(extended({ type: '2.5.29.28', critical: true, value: sequence() }));
    expect([point.distributionPoint?.isIndirect, point.hasForeignExtension]).to.eql([false, false]);
  });

  it('is refused with anything that does not belong there', () => {
    for (const behind of [
      [NULL],
      [extended(), NULL],
      [der(0xa0, sequence(), NULL)],
      [sequence(sequence(integer('05'), time(FROM), sequence(), NULL))],
      [sequence(sequence(octets(Buffer.of(5)), time(FROM)))],
    ])
      expect(() => list(...behind)).to.throw(RangeError);
  });
});
