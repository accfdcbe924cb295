import { expect } from 'chai';
import { answers, decodeAnswer, DnsMessageError, encodeQuestion } from '../../src/dns/dns-message.js';
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

  it('asks for one name of the internet, and lets the server ask others (RFC 1035, 4.1)', () => {
    expect(encodeQuestion(0x1234, 'ab.c', RecordType.Aaaa).toString('hex')).to.equal(
      ['1234', '0100', '0001', '0000', '0000', '0000', '02', '6162', '01', '63', '00', '001c', '0001'].join(
        '',
      ),
    );
    const types = [1, 2, 3, 4, 5, 6, 7].map((type) => encodeQuestion(0, 'a', type).readUInt16BE(15));
    expect(types).to.deep.equal([1, 28, 15, 33, 5, 12, 16]);
  });

  it('is an answer whatever the case of its name, and only if it repeats the question', () => {
    const question = encodeQuestion(0x1234, 'Host.example', RecordType.A);
    const changed = (...changes: [number, number][]): boolean => {
      const message = Buffer.from(question);
      message[2] = 0x80;
      for (const [at, value] of changes) message[at] = value;
      return answers(message, question);
    };
    expect(changed()).to.equal(true);
    expect(changed([13, 0x68])).to.equal(true);
    // The bits behind: recursion desired, cut off, authoritative.
    expect(changed([2, 0x87])).to.equal(true);
    for (const flags of [0x00, 0x88, 0xc0, 0x90]) expect(changed([2, flags]), String(flags)).to.equal(false);
    for (const count of [0, 2]) expect(changed([5, count])).to.equal(false);
    expect([changed([0, 0x13]), changed([1, 0x35])]).to.deep.equal([false, false]);
    const message = Buffer.from(question);
    message[2] = 0x80;
    expect(answers(message.subarray(0, -1), question)).to.equal(false);
  });

  /** An answer with these records, as they are on the wire. */
  function message(question: Buffer, flags: number, ...records: Buffer[]): Buffer {
    const whole = Buffer.concat([question, ...records]);
    whole.writeUInt16BE(flags, 2);
    whole.writeUInt16BE(records.length, 6);
    return whole;
  }

  function record(owner: Buffer, type: number, data: Buffer, klass = 1): Buffer {
    return Buffer.concat([owner, words(type, klass, 0, 60, data.length), data]);
  }

  const asked = encodeQuestion(1, 'host.example', RecordType.A);
  const toQuestion = Buffer.of(0xc0, 12);
  const ip = Buffer.of(1, 2, 3, 4);

  it('says whether it is cut off, which has no records then, and how it failed', () => {
    const one = record(toQuestion, 1, ip);
    expect(decodeAnswer(message(asked, 0x8183, one), asked)).to.include({ rcode: 3, truncated: false });
    expect(decodeAnswer(message(asked, 0x8580, one), asked).records).to.have.length(1);
    expect(decodeAnswer(message(asked, 0x838f, one), asked)).to.deep.equal({
      rcode: 15,
      truncated: true,
      records: [],
    });
  });

  it('passes over records of other types and classes', () => {
    const { records } = decodeAnswer(
      message(
        asked,
        0x8180,
        record(toQuestion, 2, name('ns.example')),
        record(toQuestion, 1, ip, 3),
        record(toQuestion, 0, ip),
        record(toQuestion, 1, Buffer.of(5, 6, 7, 8)),
      ),
      asked,
    );
    expect(records.map(({ data }) => data)).to.deep.equal(['5.6.7.8']);
  });

  it('has names of up to 510 characters, with dots and backslashes in a label marked', () => {
    const owner = (text: Buffer): string =>
      decodeAnswer(message(asked, 0x8180, record(text, 1, ip)), asked).records[0]!.owner;
    expect(owner(Buffer.from('\x03A.B\x02\\c\x00', 'latin1'))).to.equal('a\\.b.\\\\c');
    expect(owner(Buffer.of(0))).to.equal('');
    const label = (length: number): Buffer => Buffer.concat([Buffer.of(length), Buffer.alloc(length, 'x')]);
    // 7 labels of 64 with their dots, and one more.
    const labels = (last: number): Buffer =>
      Buffer.concat([...Array.from({ length: 7 }, () => label(63)), label(last), Buffer.of(0)]);
    expect(owner(labels(61)).length).to.equal(509);
    expect(() => owner(labels(62))).to.throw(DnsMessageError, 'a name is too long');
    // One that continues in the question, by 13.
    const continued = (last: number): Buffer =>
      Buffer.concat([...Array.from({ length: 7 }, () => label(63)), label(last), toQuestion]);
    expect(owner(continued(48)).length).to.equal(509);
    expect(() => owner(continued(49))).to.throw(DnsMessageError, 'a name is too long');
    expect(() => owner(label(64))).to.throw(DnsMessageError, 'a label is too long');
  });

  it('has texts as long as they say, of which the first counts', () => {
    const text = (data: string): string =>
      decodeAnswer(message(asked, 0x8180, record(toQuestion, 16, Buffer.from(data, 'latin1'))), asked)
        .records[0]!.data;
    expect([text('\x03abc'), text('\x02ab\x01c'), text('\x00')]).to.deep.equal(['abc', 'ab', '']);
    expect(() => text('\x04abc')).to.throw(DnsMessageError, 'a text is longer than its record');
  });

  it('is refused where a record is longer than it says', () => {
    const short = record(toQuestion, 5, name('other.example').subarray(0, -1));
    expect(() => decodeAnswer(message(asked, 0x8180, Buffer.concat([short, Buffer.of(0)])), asked)).to.throw(
      DnsMessageError,
      'a record is longer than it says',
    );
  });
});
