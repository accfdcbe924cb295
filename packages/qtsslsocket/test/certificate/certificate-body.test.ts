import { expect } from 'chai';
import {
  extensionsOf,
  readCertificateBody,
  type CertificateBody,
} from '../../src/certificate/certificate-body.js';
import { boolean, der, integer, octets, oid, sequence, time } from '../verify/differential/der.js';

const NULL = Buffer.of(5, 0);
const algorithm = sequence(oid('1.2.3'));

/** A certificate with these values in front of its number, and behind its key. */
function certificate(front: readonly Buffer[], behind: readonly Buffer[]): CertificateBody {
  const names = [sequence(), sequence(time(0), time(1_000_000)), sequence()];
  return readCertificateBody(
    sequence(sequence(...front, integer('05'), algorithm, ...names, algorithm, ...behind), algorithm),
  );
}

const extension = (type: string, ...values: Buffer[]): Buffer => sequence(oid(type), ...values);
const extensions = (...all: Buffer[]): Buffer => der(0xa3, sequence(...all));

describe('A certificate, taken apart,', () => {
  it('has a version, which is the first where nothing is said', () => {
    expect(certificate([], []).version).to.equal(1);
    expect(certificate([der(0xa0, integer('02'))], []).version).to.equal(3);
    expect(certificate([der(0xa0, integer('02'))], []).serialNumber.content).to.eql(Buffer.of(5));
  });

  it('has extensions, in front of which there may be unused identifiers', () => {
    const one = extension('2.5.29.15', boolean(true), octets(Buffer.of(1)));
    const two = extension('2.5.29.19', boolean(false), octets(Buffer.of(2)));
    const three = extension('2.5.29.17', octets(Buffer.of(3)));
    const identifiers = [der(0x81, Buffer.of(0, 1)), der(0x82, Buffer.of(0, 1))];
    const found = extensionsOf(certificate([], [...identifiers, extensions(one, two, three)]));
    expect([...found]).to.eql([
      ['2.5.29.15', { isCritical: true, value: Buffer.of(1) }],
      ['2.5.29.19', { isCritical: false, value: Buffer.of(2) }],
      ['2.5.29.17', { isCritical: false, value: Buffer.of(3) }],
    ]);
    expect(extensionsOf(certificate([], [])).size).to.equal(0);
    expect(extensionsOf(certificate([], identifiers)).size).to.equal(0);
  });

  it('has nothing else, and no extension twice', () => {
    const one = extension('2.5.29.15', octets(Buffer.of(1)));
    for (const behind of [
      [NULL],
      [extensions(one), NULL],
      [der(0xa3, sequence(one), NULL)],
      [extensions(one, one)],
      [extensions(extension('2.5.29.15', octets(Buffer.of(1)), NULL))],
      [extensions(extension('2.5.29.15'))],
    ])
      expect(() => extensionsOf(certificate([], behind))).to.throw(RangeError);
  });
});
