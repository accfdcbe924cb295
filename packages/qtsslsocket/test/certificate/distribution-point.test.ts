import { expect } from 'chai';
import {
  readDistributionPoints,
  readIssuingDistributionPoint,
} from '../../src/certificate/distribution-point.js';
import { der, oid, sequence, set } from '../verify/differential/der.js';

const NULL = Buffer.of(5, 0);
const uri = der(0x86, Buffer.from('http://a.example/list'));
const name = der(0xa0, der(0xa0, uri));
const reasons = (...bits: number[]): Buffer => der(0x81, Buffer.of(...bits));
const directory = der(0xa4, sequence(set(sequence(oid('2.5.4.3'), der(0x0c, Buffer.from('A'))))));
const yes = (tag: number): Buffer => der(tag, Buffer.of(0xff));

describe('A distribution point', () => {
  const read = (...points: Buffer[]): ReturnType<typeof readDistributionPoints> =>
    readDistributionPoints(sequence(...points));

  it('has a name, reasons, and those who issue the list', () => {
    const [named, issued] = read(sequence(name), sequence(der(0xa2, directory, uri)));
    expect(named!.name?.map(({ encoded }) => encoded)).to.eql([uri]);
    expect([named!.isPartial, named!.issuers]).to.eql([false, null]);
    expect(issued!.name).to.equal(null);
    expect(issued!.issuers).to.have.length(2);
    expect([typeof issued!.issuers![0], issued!.issuers![1]]).to.eql(['string', null]);
    expect(read()).to.eql([]);
  });

  it('is for some reasons only, unless they are all', () => {
    const isPartial = (...bits: number[]): boolean => read(sequence(name, reasons(...bits)))[0]!.isPartial;
    expect(isPartial(7, 0x7f, 0x80)).to.equal(false);
    expect(isPartial(0, 0xff, 0xff)).to.equal(false);
    for (const bits of [
      [7, 0x7f, 0],
      [0, 0x7f],
      [7, 0x3f, 0x80],
      [7, 0x7e, 0x80],
    ])
      expect(isPartial(...bits), bits.join()).to.equal(true);
  });

  it('is refused when it says nothing, or more than belongs there', () => {
    for (const point of [
      sequence(),
      sequence(reasons(0, 0xff)),
      sequence(name, NULL),
      sequence(der(0xa0, der(0xa0, uri), NULL)),
      // A name relative to the issuer.
      sequence(der(0xa0, der(0xa1))),
    ])
      expect(() => read(point)).to.throw(RangeError);
    expect(() => readDistributionPoints(Buffer.concat([sequence(), NULL]))).to.throw(RangeError);
  });
});

describe('The distribution point of a list', () => {
  const read = (...parts: Buffer[]): ReturnType<typeof readIssuingDistributionPoint> =>
    readIssuingDistributionPoint(sequence(...parts));
  const nothing = {
    name: null,
    onlyUsers: false,
    onlyAuthorities: false,
    onlyAttributes: false,
    isPartial: false,
    isIndirect: false,
  };

  it('says which certificates the list is for', () => {
    expect(read()).to.eql(nothing);
    expect(read(name).name?.map(({ encoded }) => encoded)).to.eql([uri]);
    expect(read(yes(0x81))).to.eql({ ...nothing, onlyUsers: true });
    expect(read(yes(0x82))).to.eql({ ...nothing, onlyAuthorities: true });
    expect(read(der(0x83, Buffer.of(0, 0xff)))).to.eql({ ...nothing, isPartial: true });
    expect(read(yes(0x84))).to.eql({ ...nothing, isIndirect: true });
    expect(read(yes(0x85))).to.eql({ ...nothing, onlyAttributes: true });
    expect(read(der(0x81, Buffer.of(0)))).to.eql(nothing);
  });

  it('is refused for two kinds that exclude each other, and with more than belongs there', () => {
    for (const parts of [
      [yes(0x81), yes(0x82)],
      [yes(0x81), yes(0x85)],
      [yes(0x82), yes(0x85)],
      [NULL],
      [yes(0x82), yes(0x81)],
    ])
      expect(() => read(...parts)).to.throw(RangeError);
    expect(() => readIssuingDistributionPoint(Buffer.concat([sequence(), NULL]))).to.throw(RangeError);
  });
});
