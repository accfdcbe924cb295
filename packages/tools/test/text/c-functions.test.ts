// The C functions on text and buffers.
import {
  atof,
  atoi,
  atol,
  BufferOverflowError,
  htonl,
  htons,
  memchr,
  memcmp,
  memcpy,
  memmove,
  memset,
  ntohl,
  ntohs,
  qChecksum,
  qstrcmp,
  qstrdup,
  qstricmp,
  qstrlen,
  qstrncmp,
  qstrncpy,
  qstrnicmp,
  QString,
  snprintf,
  sprintf,
  strcasecmp,
  strcat,
  strchr,
  strcmp,
  strcpy,
  strcspn,
  strdup,
  strlen,
  strncasecmp,
  strncat,
  strncmp,
  strncpy,
  strpbrk,
  strrchr,
  strspn,
  strstr,
  strtod,
  strtok,
  strtok_r,
  strtol,
  strtoul,
} from '@qt3/tools';
import * as tools from '@qt3/tools';
import { expect } from 'chai';
import fc from 'fast-check';
import { pieces, plainTexts } from './arbitraries.js';
import * as naive from './naive.js';

const latin1Texts = fc
  .array(fc.constantFrom('a', 'b', 'A', 'B', ':', '\xe4', '\xff', '\0'), { maxLength: 10 })
  .map((units) => units.join(''));
const text = (buffer: Uint8Array): string => QString.fromLatin1(buffer);
const untilNul = (s: string): string => s.split('\0')[0]!;

/** The same text in a buffer, with bytes behind its NUL that nothing may look at. */
function buffered(s: string): Uint8Array {
  return Uint8Array.from(Buffer.from(`${s}\0ab`, 'latin1'));
}

describe('C functions: comparing', () => {
  it('strcmp() and its kin compare bytes up to the NUL, of texts and buffers alike', () => {
    fc.assert(
      fc.property(latin1Texts, latin1Texts, fc.integer({ min: 0, max: 5 }), (s, t, n) => {
        const order = (a: string, b: string): number =>
          Math.sign(Buffer.compare(Buffer.from(a, 'latin1'), Buffer.from(b, 'latin1')));
        const fold = (a: string): string => a.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
        const [a, b] = [untilNul(s), untilNul(t)];
        for (const [x, y] of [
          [s, t],
          [buffered(s), t],
          [s, buffered(t)],
        ] as const) {
          expect(Math.sign(strcmp(x, y))).to.equal(order(a, b));
          expect(Math.sign(strncmp(x, y, n))).to.equal(order(a.slice(0, n), b.slice(0, n)));
          expect(Math.sign(strcasecmp(x, y))).to.equal(order(fold(a), fold(b)));
          expect(Math.sign(strncasecmp(x, y, n))).to.equal(order(fold(a.slice(0, n)), fold(b.slice(0, n))));
          expect(qstrcmp(x, y)).to.equal(strcmp(x, y));
          expect(qstricmp(x, y)).to.equal(strcasecmp(x, y));
          expect(qstrncmp(x, y, n)).to.equal(strncmp(x, y, n));
          expect(qstrnicmp(x, y, n)).to.equal(strncasecmp(x, y, n));
        }
      }),
    );
    expect(strncmp('abc', 'abd', -1)).to.be.below(0);
  });

  it('the qstr functions take null', () => {
    expect([qstrcmp(null, null), qstrcmp(null, ''), qstrcmp('', null)]).to.deep.equal([0, -1, 1]);
    expect([qstrlen(null), qstrlen('abc'), qstrdup(null)]).to.deep.equal([0, 3, null]);
    expect(text(qstrdup('abc')!)).to.equal('abc');
    const buffer = new Uint8Array(4).fill(1);
    expect(qstrncpy(buffer, null, 4)).to.equal(null);
    expect([...buffer]).to.deep.equal([1, 1, 1, 1]);
    expect(text(qstrncpy(buffer, 'abcdef', 4)!)).to.equal('abc');
    expect(qstrncpy(buffer, 'x', 0)).to.equal(buffer);
  });

  it('qChecksum() is the CRC of the trace', () => {
    expect(qChecksum('123456789', 9)).to.equal(36974);
    expect(qChecksum(Buffer.from('123456789'))).to.equal(36974);
    expect(qChecksum('', 9)).to.equal(0);
  });

  it('strlen() counts up to the NUL', () => {
    fc.assert(
      fc.property(latin1Texts, (s) => {
        expect(strlen(s)).to.equal(untilNul(s).length);
        expect(strlen(buffered(s))).to.equal(untilNul(s).length);
      }),
    );
    expect(strlen(Uint8Array.of(1, 2))).to.equal(2);
  });
});

describe('C functions: copying', () => {
  it('strcpy(), strcat(), strncat() and strdup() write a NUL', () => {
    fc.assert(
      fc.property(latin1Texts, latin1Texts, fc.integer({ min: -1, max: 5 }), (s, t, n) => {
        const buffer = new Uint8Array(40).fill(0xee);
        const [a, b] = [untilNul(s), untilNul(t)];
        expect(strcpy(buffer, s)).to.equal(buffer);
        expect(text(buffer)).to.equal(a);
        expect(text(strcat(buffer, buffered(t)))).to.equal(a + b);
        expect(text(strncat(strcpy(buffer, s), t, n))).to.equal(a + (n < 0 ? b : b.slice(0, n)));
        expect([...strdup(s)]).to.deep.equal([...Buffer.from(`${a}\0`, 'latin1')]);
      }),
    );
    expect(text(strcpy(new Uint8Array(2), '\u20ac'))).to.equal('?');
  });

  it('strncpy() fills up with NUL, and leaves none where there is no room', () => {
    expect([...strncpy(new Uint8Array(5).fill(9), 'ab', 4)]).to.deep.equal([97, 98, 0, 0, 9]);
    expect([...strncpy(new Uint8Array(3).fill(9), 'abc', 3)]).to.deep.equal([97, 98, 99]);
  });

  it('the mem functions move bytes, NULs included', () => {
    const buffer = Uint8Array.of(1, 2, 3, 4, 5);
    memmove(buffer.subarray(1), buffer, 4);
    expect([...buffer]).to.deep.equal([1, 1, 2, 3, 4]);
    memcpy(buffer, 'a\0b', 3);
    expect([...buffer]).to.deep.equal([97, 0, 98, 3, 4]);
    memcpy(buffer, 'xy', 3);
    expect([...buffer]).to.deep.equal([120, 121, 0, 3, 4]);
    expect([...memset(buffer, -1, 2)]).to.deep.equal([255, 255, 0, 3, 4]);
    expect(memcmp(buffer, Uint8Array.of(255, 255, 1), 2)).to.equal(0);
    expect(memcmp(buffer, Uint8Array.of(255, 255, 1), 3)).to.be.below(0);
    expect(memcmp('b', 'a', 1)).to.be.above(0);
    const found = memchr(buffer, 3, 5)!;
    found[0] = 7;
    expect([...buffer]).to.deep.equal([255, 255, 0, 7, 4]);
    expect(memchr(buffer, 4, 4)).to.equal(null);
    expect(memchr(Uint8Array.of(97), 'a', 1)).to.have.length(1);
    expect(memchr('key: value', ':', 10)).to.equal(': value');
    expect(memchr('abc', 0, 4)).to.equal('');
    expect(memchr('abc', 'c', 2)).to.equal(null);
    expect(() => memchr('abc', 'x', 5)).to.throw('memchr: 5 bytes are asked for');
  });

  const small = (): Uint8Array => new Uint8Array(3).fill(9);
  const overflows: [string, (buffer: Uint8Array) => unknown, string][] = [
    ['strcpy', (b) => strcpy(b, 'abc'), 'strcpy: 4 bytes are asked for, and the buffer has room for 3'],
    [
      'strcat',
      (b) => strcat(strcpy(b, 'a'), 'bc'),
      'strcat: 3 bytes are asked for, and the buffer has room for 2',
    ],
    ['strncat', (b) => strncat(b, 'a', 1), 'strncat: 2 bytes are asked for, and the buffer has room for 0'],
    ['strncpy', (b) => strncpy(b, 'a', 4), 'strncpy: 4 bytes are asked for, and the buffer has room for 3'],
    [
      'qstrncpy',
      (b) => qstrncpy(b, 'a', -1),
      'qstrncpy: -1 bytes are asked for, and the buffer has room for 3',
    ],
    ['memcpy', (b) => memcpy(b, 'a', 3), 'memcpy: 3 bytes are asked for, and the buffer has room for 2'],
    ['memmove', (b) => memmove(b, b, 4), 'memmove: 4 bytes are asked for, and the buffer has room for 3'],
    ['memset', (b) => memset(b, 0, -1), 'memset: -1 bytes are asked for, and the buffer has room for 3'],
    ['memcmp', (b) => memcmp(b, b, 1.5), 'memcmp: 1.5 bytes are asked for, and the buffer has room for 3'],
    ['memchr', (b) => memchr(b, 0, NaN), 'memchr: NaN bytes are asked for, and the buffer has room for 3'],
    [
      'sprintf',
      (b) => sprintf(b, '%d', 123),
      'sprintf: 4 bytes are asked for, and the buffer has room for 3',
    ],
    ['snprintf', (b) => snprintf(b, 4, ''), 'snprintf: 4 bytes are asked for, and the buffer has room for 3'],
  ];
  for (const [name, call, message] of overflows)
    it(`${name}() does not write behind the end of a buffer`, () => {
      expect(() => call(small()))
        .to.throw(BufferOverflowError, message)
        .with.property('code', 'ERR_BUFFER_OVERFLOW');
    });
});

describe('C functions: looking for bytes', () => {
  it('strchr(), strrchr() and strstr() give what begins there', () => {
    fc.assert(
      fc.property(plainTexts, pieces, (s, t) => {
        fc.pre(!/[^\0-\xff]/.test(s + t));
        const rest = (place: number): string | null => (place < 0 ? null : s.slice(place));
        const first = naive.find(s, 'a', 0);
        const last = s === '' ? -1 : naive.findRev(s, 'a', -1);
        expect(strchr(s, 'a')).to.equal(rest(first));
        expect(strrchr(s, 0x61)).to.equal(rest(last));
        expect(strstr(s, t)).to.equal(rest(naive.find(s, t, 0)));
        const buffer = buffered(s);
        expect(strchr(buffer, 'a')?.byteOffset ?? -1).to.equal(first);
        expect(strrchr(buffer, 'a')?.byteOffset ?? -1).to.equal(last);
        expect(strstr(buffer, t)?.byteOffset ?? -1).to.equal(naive.find(s, t, 0));
      }),
    );
    expect(strchr('abc', 0)).to.equal('');
    expect(strrchr('abc', '\0')).to.equal('');
    expect(strchr(buffered('abc'), 0)![0]).to.equal(0);
    expect(strchr(buffered('x'), 'b'), 'behind the NUL').to.equal(null);
  });

  it('strspn(), strcspn() and strpbrk() look for any of some characters', () => {
    fc.assert(
      fc.property(plainTexts, (s) => {
        fc.pre(!/[^\0-\xff]/.test(s));
        const among = /^[ab]*/.exec(s)![0].length;
        const others = /^[^ab]*/.exec(s)![0].length;
        for (const each of [s, buffered(s)])
          expect([strspn(each, 'ab'), strcspn(each, 'ab')]).to.deep.equal([among, others]);
        expect(strpbrk(s, 'ab')).to.equal(others === s.length ? null : s.slice(others));
        expect(strpbrk(buffered(s), 'ab')?.byteOffset ?? s.length).to.equal(others);
      }),
    );
    expect(strspn('aab', buffered('ba'))).to.equal(3);
    expect([strspn('', 'a'), strcspn('abc', ''), strpbrk('abc', '')]).to.deep.equal([0, 3, null]);
    expect(strpbrk(buffered('x'), 'b'), 'behind the NUL').to.equal(null);
  });

  it('what they give shares the bytes, as a pointer does', () => {
    const line = buffered('host:80');
    const colon = strchr(line, ':')!;
    colon[0] = 0;
    expect(text(line)).to.equal('host');
    expect(atoi(colon.subarray(1))).to.equal(80);
    expect(colon.byteOffset - line.byteOffset).to.equal(4);
  });

  it('strtok_r() divides several buffers at a time', () => {
    const line = Buffer.from('a b;;c d e;\0x');
    const outer: { value: Uint8Array | null } = { value: null };
    const words: string[] = [];
    for (let part = strtok_r(line, ';', outer); part !== null; part = strtok_r(null, ';', outer)) {
      const inner: { value: Uint8Array | null } = { value: null };
      for (let word = strtok_r(part, ' ', inner); word !== null; word = strtok_r(null, ' ', inner))
        words.push(text(word));
      words.push('.');
    }
    expect(words).to.deep.equal(['a', 'b', '.', 'c', 'd', 'e', '.']);
    expect(outer.value).to.equal(null);
  });

  it('strtok() divides a text', () => {
    const words = (s: string | Uint8Array): string[] => {
      const found: string[] = [];
      for (
        let word: string | Uint8Array | null = typeof s === 'string' ? strtok(s, ' ,') : strtok(s, ' ,');
        word !== null;
        word = strtok(null, ' ,')
      )
        found.push(typeof word === 'string' ? word : text(word));
      return found;
    };
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', ' ', ','), { maxLength: 12 }).map((units) => units.join('')),
        (s) => {
          const expected = s.split(/[ ,]/).filter((word) => word !== '');
          expect(words(s)).to.deep.equal(expected);
          expect(words(buffered(s))).to.deep.equal(expected);
        },
      ),
    );
    const line = buffered('a b');
    strtok(line, ' ');
    expect(text(line)).to.equal('a');
    expect(strtok(line.subarray(2), ' ')).to.have.property('length');
    expect(strtok(null, ' ')).to.equal(null);
    expect(strtok(null, ' ')).to.equal(null);
  });
});

describe('C functions: characters', () => {
  const kinds: Record<string, RegExp> = {
    isalnum: /[A-Za-z0-9]/,
    isalpha: /[A-Za-z]/,

    isascii: /[\0-\x7f]/,
    isblank: /[ \t]/,
    // eslint-disable-next-line no-control-regex
    iscntrl: /[\0-\x1f\x7f]/,
    isdigit: /[0-9]/,
    isgraph: /[!-~]/,
    islower: /[a-z]/,
    isprint: /[ -~]/,
    ispunct: /[!-/:-@[-`{-~]/,
    isspace: /[ \t-\r]/,
    isupper: /[A-Z]/,
    isxdigit: /[0-9A-Fa-f]/,
  };

  for (const [name, kind] of Object.entries(kinds))
    it(`${name}() knows each byte, as a number and as a character`, () => {
      const is = tools[name as 'isalnum'];
      for (let code = 0; code < 256; code++) {
        const c = String.fromCharCode(code);
        if (is(code) !== kind.test(c) || is(c) !== kind.test(c)) expect.fail(`${name}(${String(code)})`);
        if (code > 127 && is(code - 256) !== is(code)) expect.fail(`${name}(${String(code - 256)})`);
      }
      expect(is(-129)).to.be.false;
      expect(is('')).to.equal(kind.test('\0'));
    });

  it('tolower() and toupper() change letters only', () => {
    for (let code = 0; code < 256; code++) {
      const c = String.fromCharCode(code);
      const lower = /[A-Z]/.test(c) ? c.toLowerCase() : c;
      const upper = /[a-z]/.test(c) ? c.toUpperCase() : c;
      expect([tools.tolower(c), tools.toupper(c)]).to.deep.equal([lower, upper]);
      expect([tools.tolower(code), tools.toupper(code)]).to.deep.equal([
        lower.charCodeAt(0),
        upper.charCodeAt(0),
      ]);
    }
  });
});

describe('C functions: numbers', () => {
  it('strtol() reads what is at the beginning, and says where it ends', () => {
    const cases: [string, number, number, string][] = [
      ['  12 apples', 10, 12, ' apples'],
      ['-0x1fz', 16, -31, 'z'],
      ['0x1f', 0, 31, ''],
      ['0x', 16, 0, 'x'],
      ['017', 0, 15, ''],
      ['08', 0, 0, '8'],
      ['zz', 36, 1295, ''],
      ['none', 10, 0, 'none'],
      ['  -', 10, 0, '  -'],
      ['', 10, 0, ''],
      ['12', 1, 0, '12'],
      ['12', 37, 0, '12'],
      ['99999999999999999999', 10, Number(2n ** 63n), ''],
      ['-99999999999999999999', 10, -Number(2n ** 63n), ''],
    ];
    for (const [s, base, value, rest] of cases) {
      const end = { value: '?' };
      expect(strtol(s, end, base), s).to.equal(value);
      expect(end.value, s).to.equal(rest);
      const place = { value: new Uint8Array() };
      expect(strtol(buffered(s), place, base)).to.equal(value);
      expect(text(place.value)).to.equal(rest);
    }
    fc.assert(
      fc.property(fc.maxSafeInteger(), (n) => {
        expect(strtol(`${String(n)}abc`)).to.equal(n);
        expect(atol(` ${String(n)}`)).to.equal(n);
      }),
    );
  });

  it('strtoul() reads as many digits as 64 bits have, and zeros in front', () => {
    for (const zeros of ['', '0'.repeat(100)]) {
      expect(strtoul(`${zeros}1${'0'.repeat(63)}`, null, 2)).to.equal(2 ** 63);
      expect(strtoul(`${zeros}1${'0'.repeat(64)}`, null, 2)).to.equal(Number(2n ** 64n - 1n));
    }
  });

  it('strtoul() counts down from 2^64 for a minus sign', () => {
    expect(strtoul('4294967295')).to.equal(4294967295);
    expect(strtoul('-1')).to.equal(Number(2n ** 64n - 1n));
    expect(strtoul('99999999999999999999', null, 10)).to.equal(Number(2n ** 64n - 1n));
    const end = { value: new Uint8Array() };
    expect(strtoul(buffered('ff,'), end, 16)).to.equal(255);
    expect(text(end.value)).to.equal(',');
  });

  it('atoi() stops where the number does', () => {
    expect(['12x', ' -7', '+3', 'x', '', '1e3', '2147483648'].map((s) => atoi(s))).to.deep.equal([
      12, -7, 3, 0, 0, 1, -2147483648,
    ]);
    expect(atoi('1'.repeat(1 << 20))).to.equal(-1);
  });

  it('strtod() and atof() read real numbers', () => {
    const cases: [string, number, string][] = [
      [' 1.5e3x', 1500, 'x'],
      ['1e', 1, 'e'],
      ['.5.', 0.5, '.'],
      ['.', 0, '.'],
      ['-inf', -Infinity, ''],
      ['INFINITYx', Infinity, 'x'],
      ['nano', NaN, 'o'],
      ['0x1.8p1', 3, ''],
      ['0x', 0, 'x'],
      ['1,5', 1, ',5'],
      ['abc', 0, 'abc'],
    ];
    for (const [s, value, rest] of cases) {
      const end = { value: '?' };
      expect(strtod(s, end), s).to.deep.equal(value);
      expect(end.value, s).to.equal(rest);
      expect(atof(buffered(s)), s).to.deep.equal(value);
    }
    const place = { value: new Uint8Array() };
    strtod(buffered('2.5!'), place);
    expect(text(place.value)).to.equal('!');
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
        expect(strtod(String(n))).to.equal(n);
      }),
    );
  });

  it('the order of bytes is turned round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (n) => {
        const bytes = Buffer.alloc(4);
        bytes.writeUInt32LE(n);
        expect(htonl(n)).to.equal(bytes.readUInt32BE());
        expect(ntohl(htonl(n))).to.equal(n);
        bytes.writeUInt16LE(n & 0xffff);
        expect(htons(n & 0xffff)).to.equal(bytes.readUInt16BE());
        expect(ntohs(htons(n & 0xffff))).to.equal(n & 0xffff);
      }),
    );
    expect(htonl(-1)).to.equal(0xffffffff);
  });

  it('sprintf() and snprintf() write into a buffer', () => {
    const buffer = new Uint8Array(16);
    expect(sprintf(buffer, '%s:%d', 'host', 80)).to.equal(7);
    expect(text(buffer)).to.equal('host:80');
    expect(snprintf(buffer, 5, '%s:%d', 'host', 80)).to.equal(7);
    expect(text(buffer)).to.equal('host');
    expect(snprintf(buffer, 0, 'abc')).to.equal(3);
    expect(text(buffer)).to.equal('host');
    expect(sprintf(buffer, '%s|%s', strdup('a'), '\u20ac')).to.equal(3);
    expect(text(buffer)).to.equal('a|?');
    sprintf(buffer, '%s|%.3s', null, null);
    expect(text(buffer)).to.equal('(null)|');
    expect(() => sprintf('%d' as unknown as Uint8Array, '5')).to.throw(
      TypeError,
      'sprintf: the first argument is not a buffer; QString.sprintf() returns a string',
    );
  });
});
