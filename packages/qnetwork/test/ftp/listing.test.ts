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
