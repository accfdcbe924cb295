import { inspect } from 'node:util';
import { MessageSpy } from '@qt3/test-support';
import { QRegExp } from '@qt3/tools';
import { expect } from 'chai';

describe('QRegExp', () => {
  let messages: MessageSpy;

  beforeEach(() => {
    messages = new MessageSpy();
  });

  afterEach(() => {
    messages.verify();
  });

  it('reads null as the empty text, in patterns and in texts', () => {
    const rx = new QRegExp(null);
    expect([rx.search(null), rx.matchedLength(), rx.pattern()]).to.deep.equal([0, 0, '']);
    rx.setPattern(null);
    expect([rx.exactMatch(null), rx.searchRev(null), rx.searchRev('', 0)]).to.deep.equal([true, -1, 0]);
    expect(QRegExp.escape(null)).to.equal('');
  });

  it('keeps what the last search found until the next one, in copies too', () => {
    const rx = new QRegExp('(a)(b)?');
    rx.search('xa');
    const copy = rx.copy();
    rx.search('none');
    expect([rx.cap(0), rx.pos(1), rx.matchedLength()]).to.deep.equal(['', -1, -1]);
    expect([copy.cap(0), copy.cap(1), copy.cap(2), copy.pos(2)]).to.deep.equal(['a', 'a', '', -1]);
    expect(copy.capturedTexts().toArray()).to.deep.equal(['a', 'a', '']);
  });

  it('becomes another one in place by assign()', () => {
    const rx = new QRegExp('a');
    const other = new QRegExp('(B+)', false);
    other.setMinimal(true);
    other.search('abb');
    rx.assign(other);
    expect([rx.pattern(), rx.caseSensitive(), rx.minimal(), rx.cap(1)]).to.deep.equal([
      '(B+)',
      false,
      true,
      'b',
    ]);
    expect(rx.search('xbb')).to.equal(1);
    expect(other.pos(0)).to.equal(1);
  });

  it('forgets it when the pattern changes', () => {
    const rx = new QRegExp('a');
    rx.search('a');
    rx.setPattern('b');
    expect([rx.cap(0), rx.pos(0), rx.matchedLength()]).to.deep.equal(['', -1, -1]);
  });

  it('asks for no capture that there is not', () => {
    const rx = new QRegExp('(a)');
    rx.search('a');
    for (const nth of [-1, 2, 0.5, NaN, Infinity]) expect([rx.cap(nth), rx.pos(nth)]).to.deep.equal(['', -1]);
  });

  it('finds nothing from an offset outside the text, or that is no number', () => {
    const rx = new QRegExp('');
    for (const offset of [4, -4, NaN, 0.5, Infinity]) {
      expect(rx.search('abc', offset)).to.equal(-1);
      expect(rx.searchRev('abc', offset)).to.equal(-1);
    }
  });

  it('matches patterns that are not valid nowhere, and says why', () => {
    const errors = {
      'a{2,1}': 'bad repetition syntax',
      '{2}': 'bad repetition syntax',
      '^*': 'bad repetition syntax',
      '\\b+': 'bad repetition syntax',
      'a{}': 'bad repetition syntax',
      'a{1001}': 'met internal limit',
      '(?:(?:a{1000}){1000})': 'met internal limit',
      '[z-a]': 'bad char class syntax',
      '\\08': 'invalid octal value',
      '(a)\\2': 'back reference to a group that does not exist',
      '(?': 'bad lookahead syntax',
      '(?:a': 'unexpected end',
      'a|)': 'missing left delim',
    };
    for (const [pattern, error] of Object.entries(errors)) {
      const rx = new QRegExp(pattern);
      expect([rx.isValid(), rx.errorString(), rx.numCaptures()], pattern).to.deep.equal([false, error, 0]);
      expect([rx.search('a'), rx.searchRev('a'), rx.exactMatch('a'), rx.matchedLength()]).to.deep.equal([
        -1,
        -1,
        false,
        0,
      ]);
    }
  });

  it('limits how deep parentheses are nested, and the number of conditions', () => {
    const deep = new QRegExp('('.repeat(100_000) + 'a' + ')'.repeat(100_000));
    expect(deep.errorString()).to.equal('met internal limit');
    expect(new QRegExp('('.repeat(150) + 'a' + ')'.repeat(150)).exactMatch('a')).to.equal(true);
    const ahead = (count: number): string => Array.from({ length: count }, (_, i) => `(?=.{${i}}a)`).join('');
    expect(new QRegExp(ahead(11)).errorString()).to.equal('met internal limit');
    expect(new QRegExp(ahead(5)).search('baaaaa')).to.equal(1);
  });

  it('knows more than nine groups, and refers to them with two digits', () => {
    const rx = new QRegExp('(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10\\1');
    expect(rx.exactMatch('abcdefghijja')).to.equal(true);
    expect(rx.cap(10)).to.equal('j');
  });

  it('refers to groups without regard to case, from a look-ahead too, and to those that took no part', () => {
    expect(new QRegExp('(ab)-\\1', false).search('x AB-aB')).to.equal(2);
    expect(new QRegExp('^(\\w+) (?!\\1)').search('the the')).to.equal(-1);
    expect(new QRegExp('^(\\w+) (?!\\1)').search('the end')).to.equal(0);
    expect(new QRegExp('(a)?b\\1c').exactMatch('bc')).to.equal(true);
  });

  it('ignores case in every alphabet when asked to', () => {
    expect(new QRegExp('[а-я]+', false).search('ПРИВЕТ')).to.equal(0);
    expect(new QRegExp('[^а-я]', false).search('Ж')).to.equal(-1);
    expect(new QRegExp('ÄÖ', false).search('äö')).to.equal(0);
  });

  it('gives the same results however the automaton came about', () => {
    // More states than are remembered.
    const rx = new QRegExp('(a|b)*a(a|b){11}(c)');
    const text = Array.from({ length: 20_000 }, (_, i) => (((i * i) >> 3) % 3 === 0 ? 'a' : 'b')).join('');
    for (let from = 0; from < 3; from++) {
      expect(rx.search(`${text}abbbbbbbbbbbc`, from)).to.equal(from);
      expect([rx.matchedLength(), rx.pos(3)]).to.deep.equal([text.length + 13 - from, text.length + 12]);
    }
  });

  it('matches one of a thousand alternatives', () => {
    const rx = new QRegExp(Array.from({ length: 1000 }, (_, i) => `w${i}`).join('|'));
    expect([rx.search('x w123 w5'), rx.cap(0), rx.search('none')]).to.deep.equal([2, 'w123', -1]);
  });

  it('takes captures of the same pattern in several objects apart', () => {
    const one = new QRegExp('(\\d+)');
    const two = new QRegExp('(\\d+)');
    one.search('a 1');
    two.search('bb 22');
    expect([one.cap(1), one.pos(1), two.cap(1), two.pos(1)]).to.deep.equal(['1', 2, '22', 3]);
  });

  it('looks ahead in a text that changes between searches', () => {
    const rx = new QRegExp('a(?=b)');
    expect([
      rx.search('ab'),
      rx.search('ac'),
      rx.search('cab'),
      rx.search('ab', 0, QRegExp.CaretWontMatch),
    ]).to.deep.equal([0, -1, 1, 0]);
    const caret = new QRegExp('(?=^b)b');
    expect([
      caret.search('ab', 1),
      caret.search('ab', 1, QRegExp.CaretAtOffset),
      caret.search('ab', 1),
    ]).to.deep.equal([-1, 1, -1]);
  });

  it('searches backwards again and again', () => {
    const rx = new QRegExp('a+');
    const text = 'aa b aaa';
    const found: number[] = [];
    for (let at = rx.searchRev(text); at > 0; at = rx.searchRev(text, at - 1))
      found.push(at, rx.matchedLength());
    expect(found).to.deep.equal([7, 1, 6, 2, 5, 3, 1, 1]);
  });

  it('knows the letters that stand for control characters, in a class too', () => {
    for (const [letter, code] of [
      ['a', 7],
      ['t', 9],
      ['n', 10],
      ['v', 11],
      ['f', 12],
      ['r', 13],
    ] as const)
      for (const pattern of [`\\${letter}`, `[\\${letter}]`]) {
        const rx = new QRegExp(pattern);
        const found = Array.from({ length: 128 }, (_, i) => i).filter((i) =>
          rx.exactMatch(String.fromCharCode(i)),
        );
        expect(found, pattern).to.deep.equal([code]);
      }
  });

  it('reads wildcards literally where they are no wildcards', () => {
    const matches = (pattern: string, text: string): boolean =>
      new QRegExp(pattern, true, true).exactMatch(text);
    expect(matches('a\\*', 'a\\xyz')).to.equal(true);
    expect(matches('[\\]x', '\\x')).to.equal(true);
    expect(matches('[]a]', ']')).to.equal(true);
    expect(matches('[', '[')).to.equal(false);
    expect(matches('a\nb?', 'a\nbc')).to.equal(true);
  });

  it('gives up with a warning when back references take too many steps', () => {
    const rx = new QRegExp('(a*)(a*)(a*)\\1\\2\\3b');
    messages.expect(`QRegExp: gave up after 1000000 steps on back references in ${rx.pattern()}`);
    expect(rx.search('a'.repeat(2000))).to.equal(-1);
    expect([rx.matchedLength(), rx.cap(0)]).to.deep.equal([-1, '']);
    expect(rx.search('aab')).to.equal(0);
  });

  it('says in console.log() what it is', () => {
    expect(inspect(new QRegExp('a"b'))).to.equal('QRegExp("a\\"b")');
    const rx = new QRegExp('*.txt', false, true);
    rx.setMinimal(true);
    expect(inspect(rx)).to.equal('QRegExp("*.txt", case insensitive, wildcard, minimal)');
  });

  it('takes a dash before a named class for itself', () => {
    const rx = new QRegExp('^[a-\\d]+$');
    expect(['a-5', '-', 'a', '7'].map((text) => rx.search(text))).to.deep.equal([0, 0, 0, 0]);
    expect(['b', 'a\\'].map((text) => rx.search(text))).to.deep.equal([-1, -1]);
  });

  it('finds no NUL behind the end of a text', () => {
    expect(new QRegExp('a\\x0000').search('a')).to.equal(-1);
    const rx = new QRegExp('a\\x0000?');
    expect([rx.search('xa'), rx.matchedLength()]).to.deep.equal([1, 1]);
    expect([rx.search('xa\0'), rx.matchedLength()]).to.deep.equal([1, 2]);
  });

  // Each of these takes Perl's matcher exponential time, or its square; here they end before mocha's patience does.
  describe('hostile texts', () => {
    const many = 'a'.repeat(50_000);
    const patterns: readonly (readonly [string, string, number])[] = [
      ['(a*)*b', many, -1],
      ['(a|aa)+$', `${many}b`, -1],
      ['(a|a)*c', many, -1],
      ['^(([a-z])+.)+[A-Z]([a-z])+$', many, -1],
      ['(.*)(.*)(.*)(.*)x', many, -1],
      ['a*b', many, -1],
      ['(?=a*b)a', many, -1],
      ['a(?!a*c)b', many, -1],
      ['(x+x+)+y', 'x'.repeat(50_000), -1],
      ['(\\w+\\s*)+!', 'word '.repeat(10_000), -1],
      ['a{0,200}a{200}$', many, 49_600],
    ];
    for (const [pattern, text, place] of patterns) {
      it(pattern, () => {
        const rx = new QRegExp(pattern);
        expect(rx.search(text)).to.equal(place);
        expect(rx.searchRev(text, text.length)).to.be.at.least(place);
        rx.exactMatch(text);
        const minimal = rx.copy();
        minimal.setMinimal(true);
        minimal.search(text);
      });
    }
  });
});
