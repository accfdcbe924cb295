import { expect } from 'chai';
import { readOcspResponse } from '../../src/certificate/ocsp-response.js';
import { der, oid, sequence } from '../verify/differential/der.js';

const NULL = Buffer.of(5, 0);
const [GOOD, REVOKED, UNKNOWN] = [0x80, 0xa1, 0x82];

/** What of a response a test makes other than it is in a good one. */
interface Parts {
  readonly answer?: number;
  readonly type?: string;
  readonly statuses?: readonly Buffer[];
  readonly certificates?: readonly Buffer[];
  /** Behind which value there is one too many. */
  readonly tooMuchIn?: 'file' | 'bytes' | 'basic' | 'signed' | 'certificates';
}

function time(digits: string): Buffer {
  return der(0x18, Buffer.from(digits));
}

/** What is said about a certificate; the time from which there is something new, as it is inside its [0]. */
function status(tag: number, ...until: Buffer[]): Buffer {
  const id = sequence(
    sequence(oid('1.3.14.3.2.26'), NULL),
    der(4, Buffer.from('name')),
    der(4, Buffer.from('key')),
    der(2, Buffer.of(0x12, 0x34)),
  );
  const what = der(tag, tag === REVOKED ? time('20260101000000Z') : Buffer.alloc(0));
  return sequence(id, what, time('20260102030405Z'), ...(until.length === 0 ? [] : [der(0xa0, ...until)]));
}

function response(parts: Parts = {}): Buffer {
  const { answer = 0, type = '1.3.6.1.5.5.7.48.1.1', statuses = [status(GOOD)], tooMuchIn } = parts;
  const { certificates = [sequence(Buffer.of(2, 1, 7))] } = parts;
  const more = (where: Parts['tooMuchIn']): Buffer[] => (where === tooMuchIn ? [NULL] : []);
  const responder = der(0xa2, der(4, Buffer.from('responder')));
  const data = sequence(responder, time('20260102030405Z'), sequence(...statuses));
  const sent = der(0xa0, sequence(...certificates), ...more('certificates'));
  const basic = sequence(data, sequence(oid(type)), der(3, Buffer.of(0, 1, 2)), sent, ...more('signed'));
  const typed = sequence(oid(type), der(4, basic, ...more('basic')));
  return Buffer.concat([
    sequence(der(0x0a, Buffer.of(answer)), der(0xa0, typed, ...more('bytes'))),
    ...more('file'),
  ]);
}

describe('An OCSP response', () => {
  it('says what the responder says of each certificate, and until when', () => {
    const until = time('20260103000000Z');
    const { statuses, signature, certificates } = readOcspResponse(
      response({ statuses: [status(GOOD, until), status(REVOKED), status(UNKNOWN)] }),
    );
    expect(statuses.map((one) => one.status)).to.deep.equal(['good', 'revoked', 'unknown']);
    expect(statuses[0]).to.deep.equal({
      hash: '1.3.14.3.2.26',
      issuerName: Buffer.from('name'),
      issuerKey: Buffer.from('key'),
      serialNumber: '1234',
      status: 'good',
      thisUpdate: Date.UTC(2026, 0, 2, 3, 4, 5),
      nextUpdate: Date.UTC(2026, 0, 3),
    });
    expect(statuses[1]!.nextUpdate).to.be.NaN;
    expect([...signature]).to.deep.equal([1, 2]);
    expect(certificates.map((one) => [...one])).to.deep.equal([[0x30, 3, 2, 1, 7]]);
  });

  it('cannot be read when there is anything behind a value that stands alone', () => {
    for (const tooMuchIn of ['file', 'bytes', 'basic', 'signed', 'certificates'] as const)
      expect(() => readOcspResponse(response({ tooMuchIn })), tooMuchIn).to.throw(RangeError);
    const until = time('20260103000000Z');
    expect(() => readOcspResponse(response({ statuses: [status(GOOD, until, NULL)] }))).to.throw(RangeError);
  });

  it('cannot be read when it is no answer, of another type, or says what is not known', () => {
    const wrong: Parts[] = [{ answer: 6 }, { type: '1.2.3' }, { statuses: [status(0x83)] }];
    for (const parts of wrong) expect(() => readOcspResponse(response(parts))).to.throw(RangeError);
    expect(() => readOcspResponse(Buffer.alloc(0))).to.throw(RangeError);
  });

  it('has at most 32 certificates, and speaks of at most 32', () => {
    const many = (count: number, one: Buffer): Buffer[] => Array.from({ length: count }, () => one);
    const [certificate, good] = [sequence(NULL), status(GOOD)];
    const { statuses, certificates } = readOcspResponse(
      response({ statuses: many(32, good), certificates: many(32, certificate) }),
    );
    expect([statuses.length, certificates.length]).to.deep.equal([32, 32]);
    for (const parts of [{ statuses: many(33, good) }, { certificates: many(33, certificate) }])
      expect(() => readOcspResponse(response(parts))).to.throw(RangeError, 'too many');
  });
});
