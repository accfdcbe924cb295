import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { GREETING, PROMPT, runCommand } from '../../src/dos/command.js';
import { readFolder } from '../../src/dos/folder.js';
import { formatListing } from '../../src/dos/listing.js';

describe('DIR', () => {
  it('prints in the layout of DOS', () => {
    const listing = formatListing({
      volume: 0x1a2b3c4d,
      bytesFree: 123456789n,
      entries: [
        { name: 'docs', isFolder: true, size: 0, modified: new Date(1994, 4, 31, 0, 5) },
        { name: 'command.com', isFolder: false, size: 54645, modified: new Date(1995, 10, 3, 12, 30) },
        { name: 'long file name.html', isFolder: false, size: 7, modified: new Date(2026, 0, 2, 13, 59) },
      ],
    });
    expect(listing.split('\r\n')).to.eql([
      '',
      ' Volume in drive C has no label',
      ' Volume Serial Number is 1A2B-3C4D',
      ' Directory of C:\\',
      '',
      'DOCS         <DIR>         05-31-94  12:05a',
      'COMMAND  COM        54,645 11-03-95  12:30p',
      'LONGFI~1 HTM             7 01-02-26   1:59p',
      '        2 file(s)         54,652 bytes',
      '        1 dir(s)     123,456,789 bytes free',
      '',
      '',
    ]);
  });

  describe('of a real folder', () => {
    let folder: string;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'qt3-dos-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    it('shows files and folders, and leaves hidden and broken entries out', () => {
      mkdirSync(join(folder, 'sub'));
      writeFileSync(join(folder, 'Zebra.txt'), 'x'.repeat(1234));
      writeFileSync(join(folder, 'apple'), '');
      writeFileSync(join(folder, '.hidden'), 'secret');
      symlinkSync('nowhere', join(folder, 'broken'));
      symlinkSync('Zebra.txt', join(folder, 'link.txt'));
      utimesSync(join(folder, 'apple'), new Date(), new Date(2001, 1, 3, 4, 5));
      const { entries, bytesFree } = readFolder(folder);
      expect(entries.map(({ name, isFolder, size }) => [name, isFolder, size])).to.eql([
        ['apple', false, 0],
        ['link.txt', false, 1234],
        ['sub', true, 0],
        ['Zebra.txt', false, 1234],
      ]);
      expect(entries[0]?.modified).to.eql(new Date(2001, 1, 3, 4, 5));
      expect(bytesFree > 0n).to.equal(true);
    });

    it('counts nothing in an empty folder', () => {
      const { output } = runCommand('DIR', folder);
      expect(output).to.contain('        0 file(s)              0 bytes\r\n');
      expect(output).to.contain('        0 dir(s) ');
    });

    it('says so when the folder is not there', () => {
      const { output, goesOn } = runCommand('DIR', join(folder, 'gone'));
      expect(output).to.equal('\r\nNot ready reading drive C\r\n\r\nC:\\>');
      expect(goesOn).to.equal(true);
    });
  });
});

describe('runCommand', () => {
  it('begins with a prompt', () => {
    expect(GREETING.endsWith(PROMPT)).to.equal(true);
  });

  it('knows its commands in any case, with spaces around them', () => {
    expect(runCommand('  dir ', '.').output).to.contain(' Directory of C:\\');
    expect(runCommand('Exit', '.')).to.eql({ output: 'Goodbye\r\n', goesOn: false });
  });

  it('reports anything else, and continues', () => {
    expect(runCommand('LS -l', '.')).to.eql({
      output: 'Bad command or file name\r\n\r\nC:\\>',
      goesOn: true,
    });
  });

  it('takes an empty line for nothing', () => {
    expect(runCommand('', '.')).to.eql({ output: 'C:\\>', goesOn: true });
  });
});
