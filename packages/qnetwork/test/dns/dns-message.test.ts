import { expect } from 'chai';
import { answers, decodeAnswer, encodeQuestion } from '../../src/dns/dns-message.js';
import { RecordType, WIRE_TYPES } from '../../src/dns/dns-records.js';

function words(...values: number[]): Buffer {
  return Buffer.concat(values.map((value) => Buffer.of(value >> 8, value & 0xff)));
}

function name(text: string): Buffer {
  return Buffer.concat([
    ...text.split('.').map((label) => Buffer.concat([Buffer.of(label.length), Buffer.from(label)])),
    Buffer.of(0),
  ]);
}

/** An answer to a question, with one record (RFC 1035, 4.1.3). */
function answer(question: Buffer, type: number, data: Buffer, ttl = 0x12345): Buffer {
  const owner = Buffer.of(0xc0, 12);
  const head = words(WIRE_TYPES[type]!, 1, ttl >> 16, ttl & 0xffff, data.length);
  const message = Buffer.concat([question, owner, head, data]);
  message.writeUInt16BE(0x8180, 2);
  message.writeUInt16BE(1, 6);
  return message;
}

const none = { owner: 'host.example', ttl: 0x12345, priority: 0, weight: 0, port: 0 };

describe('A message of DNS', () => {
  const ipv6 = Buffer.from(Array.from({ length: 16 }, (_, i) => 0x11 * (15 - i)));
  const cases: Record<string, [number, Buffer, object]> = {
    A: [RecordType.A, Buffer.of(1, 2, 3, 4), { data: '1.2.3.4' }],
    AAAA: [RecordType.Aaaa, ipv6, { data: 'ffee:ddcc:bbaa:9988:7766:5544:3322:1100' }],
    MX: [
      RecordType.Mx,
      Buffer.concat([words(0x102), name('mail.example')]),
      { data: 'mail.example', priority: 0x102 },
    ],
    SRV: [
      RecordType.Srv,
      Buffer.concat([words(0x102, 0x304, 0x506), name('a.b')]),
      { data: 'a.b', priority: 0x102, weight: 0x304, port: 0x506 },
    ],
    CNAME: [RecordType.Cname, name('other.example'), { data: 'other.example' }],
    PTR: [RecordType.Ptr, name('x'), { data: 'x' }],
    TXT: [RecordType.Txt, Buffer.from('\x03one\x03two'), { data: 'one' }],
    'an empty TXT': [RecordType.Txt, Buffer.alloc(0), { data: '' }],
  };
  for (const [what, [type, data, expected]] of Object.entries(cases)) {
    it(`has a record of ${what} in it`, () => {
      const question = encodeQuestion(0x1234, 'Host.example', type);
      const message = answer(question, type, data);
      expect(answers(message, question)).to.equal(true);
      expect(decodeAnswer(message, question)).to.deep.equal({
        rcode: 0,
        truncated: false,
        records: [{ ...none, type, ...expected }],
      });
      expect(() => decodeAnswer(message.subarray(0, -1), question)).to.throw(/.+/);
    });
  }

  it('is no answer to another question', () => {
    const question = encodeQuestion(1, 'host.example', RecordType.A);
    const message = answer(question, RecordType.A, Buffer.of(1, 2, 3, 4));
    expect(answers(message, encodeQuestion(2, 'host.example', RecordType.A))).to.equal(false);
    expect(answers(message, encodeQuestion(1, 'post.example', RecordType.A))).to.equal(false);
    expect(answers(message, encodeQuestion(1, 'host.example', RecordType.Aaaa))).to.equal(false);
    expect(answers(question, question)).to.equal(false);
  });
});
