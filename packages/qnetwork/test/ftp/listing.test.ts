import { expect } from 'chai';
import fc from 'fast-check';
import type { QUrlInfo } from '@qt3/qnetwork';
import { QDate, Qt } from '@qt3/tools';
import { ListingReader } from '../../src/ftp/listing-reader.js';
import { parseListing } from '../../src/ftp/listing.js';

function names(pieces: readonly string[]): string[] {
  const found: string[] = [];
  const reader = new ListingReader((info) => found.push(info.name()));
  for (const piece of pieces) reader.feed(Buffer.from(piece, 'latin1'));
  reader.end();
  return found;
}

describe('a listing', () => {
  it('is understood in the form of Windows', () => {
    const file = parseListing('01-02-03  12:34PM             1234 a file')!;
    expect([file.name(), file.size(), file.isFile(), file.isDir()]).to.eql(['a file', 1234, true, false]);
    expect(file.lastModified().toString(Qt.ISODate)).to.equal('2003-01-02T12:34:00');
    const folder = parseListing('12-31-1999  12:05AM       <DIR>          b')!;
    expect([folder.name(), folder.isFile(), folder.isDir()]).to.eql(['b', false, true]);
    expect(folder.lastModified().toString(Qt.ISODate)).to.equal('1999-12-31T00:05:00');
  });

  it('keeps sizes beyond 2^31, blanks in names, and the last line without an end', () => {
    const info = parseListing('-rw-r--r--   1 a b 9007199254740991 Jan  2  2003 two  blanks ')!;
    expect([info.name(), info.size()]).to.eql(['two  blanks ', Number.MAX_SAFE_INTEGER]);
    expect(names(['-rw-r--r-- 1 a b 1 Jan 2 2003 x\n-rw-r--r-- 1 a b 1 Jan 2 2003 y'])).to.eql(['x', 'y']);
  });

  it('takes a time of day for that of the last such day', () => {
    const line = '-rw-r--r-- 1 a b 1 Mar  3 10:11 x';
    const year = (today: QDate): number => parseListing(line, today)!.lastModified().date().year();
    expect(year(new QDate(2024, 3, 2))).to.equal(2023);
    expect(year(new QDate(2024, 3, 3))).to.equal(2024);
    expect(year(new QDate(2024, 12, 31))).to.equal(2024);
  });

  it('gives no time for a day that does not exist', () => {
    expect(parseListing('-rw-r--r-- 1 a b 1 Foo 41 2003 x')!.lastModified().isValid()).to.be.false;
    expect(parseListing('-rw-r--r-- 1 a b 1 Feb 29 2003 x')!.lastModified().isValid()).to.be.false;
  });

  it('has years of two digits from 1970 to 2069, and hours of either clock', () => {
    const time = (day: string): string => parseListing(`${day}  1 x`)!.lastModified().toString(Qt.ISODate);
    expect(time('01-02-69  01:02')).to.equal('2069-01-02T01:02:00');
    expect(time('01-02-70  23:59')).to.equal('1970-01-02T23:59:00');
    expect(time('01-02-2069  00:00')).to.equal('2069-01-02T00:00:00');
    expect(time('01-02-03  12:00PM')).to.equal('2003-01-02T12:00:00');
    expect(time('01-02-03  11:00PM')).to.equal('2003-01-02T23:00:00');
    expect(time('01-02-03  01:00AM')).to.equal('2003-01-02T01:00:00');
  });

  it('has what the letters of the permissions say, of which those of others count', () => {
    const of = (letters: string): unknown[] => {
      const info = parseListing(`${letters} 1 a b 1 Jan 2 2003 x`)!;
      return [info.permissions(), info.isReadable(), info.isWritable(), info.isExecutable()];
    };
    for (const [i, letter] of Array.from('rwxrwxrwx').entries()) {
      const letters = `-${'-'.repeat(i)}${letter}${'-'.repeat(8 - i)}`;
      expect(of(letters), letters).to.deep.equal([0o400 >> i, i === 6, i === 7, false]);
    }
    // Of a file that runs as its owner, without the right to run it: neither S nor T is one.
    expect(of('-rwsr-sr-t')[0]).to.equal(0o755);
    expect(of('-rwSr-Sr-T')[0]).to.equal(0o644);
    const windows = parseListing('01-02-03  12:34PM  <DIR>  x')!;
    expect([windows.permissions(), windows.size(), windows.isReadable(), windows.isWritable()]).to.deep.equal(
      [0o777, 0, true, true],
    );
    const file = parseListing('01-02-03  12:34PM  5  x')!;
    expect([file.permissions(), file.isSymLink(), file.isExecutable()]).to.deep.equal([0o666, false, false]);
  });

  it('names what is left of the arrow of a link, which may be a folder', () => {
    const kinds = (line: string): unknown[] => {
      const info = parseListing(line)!;
      return [info.name(), info.isDir(), info.isFile(), info.isSymLink()];
    };
    const rest = '1 a b 1 Jan 2 2003 x -> y';
    expect(kinds(`lrwxrwxrwx ${rest}`)).to.deep.equal(['x', true, false, true]);
    expect(kinds('lrwxrwxrwx 1 a b 1 Jan 2 2003 x')).to.deep.equal(['x', true, false, true]);
    expect(kinds(`-rwxrwxrwx ${rest}`)).to.deep.equal(['x -> y', false, true, false]);
    expect(kinds(`drwxrwxrwx ${rest}`)).to.deep.equal(['x -> y', true, false, false]);
  });

  it('takes lines of 8 KiB, and no longer ones', () => {
    const entry = '-rw-r--r-- 1 a b 1 Jan 2 2003 ';
    const longest = 'x'.repeat(8192 - entry.length);
    for (const pieces of [[`${entry}${longest}\n`], [entry, longest], [entry, ...Array.from(longest), '\n']])
      expect(names(pieces)).to.eql([longest]);
    for (const pieces of [
      [`${entry}${longest}x\n`],
      [entry, longest, 'x'],
      [entry, ...Array.from(longest), 'x', '\n'],
    ])
      expect(names(pieces)).to.eql([]);
  });

  it('reads the same wherever it is cut', () => {
    const lines = ['a', 'b c', 'ä'].map((name) => `-rw-r--r-- 1 a b 1 Jan 2 2003 ${name}\r\n`).join('');
    const text = `total 12\r\n${lines}`;
    expect(names(text.split(''))).to.eql(['a', 'b c', 'ä']);
  });

  it('skips hostile lines, whatever they are', () => {
    const entry = '-rw-r--r-- 1 a b 1 Jan 2 2003 good\r\n';
    const hostile = [
      'x'.repeat(1_000_000),
      `-rw-r--r-- ${' '.repeat(100_000)}1 a b 1 Jan 2 2003 x`,
      `-rw-r--r-- 1 ${'a '.repeat(4000)}1 Jan 2 2003 x`,
      `-rw-r--r-- 1 a b ${'9'.repeat(8000)} Jan 2 2003 x`,
      '\0'.repeat(5000),
    ];
    for (const line of hostile) expect(names([`${line}\r\n${entry}`]), line.slice(0, 40)).to.eql(['good']);
    expect(names([...Array.from({ length: 20_000 }, () => 'y'), '\n', entry])).to.eql(['good']);
    fc.assert(
      fc.property(fc.string(), (line) => {
        const info: QUrlInfo | null = parseListing(line);
        expect(info === null || info.name().length > 0).to.be.true;
      }),
    );
  });
});
