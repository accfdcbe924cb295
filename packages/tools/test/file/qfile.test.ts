import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  IO_Append,
  IO_Ok,
  IO_OpenError,
  IO_ReadError,
  IO_ReadOnly,
  IO_ReadWrite,
  IO_WriteOnly,
  QDataStream,
  QDir,
  QFile,
  QFileInfo,
  QTextStream,
  endl,
} from '@qt3/tools';
import { MessageSpy } from '@qt3/test-support';
import { expect } from 'chai';
import fc from 'fast-check';

describe('QFile', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qt3-qfile-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('has the permissions of Qt, which are those of Unix', () => {
    const { ReadUser, WriteUser, ExeUser, ReadOwner, WriteOwner, ExeOwner } = QFileInfo;
    expect([ReadUser, WriteUser, ExeUser, ReadOwner, WriteOwner, ExeOwner]).to.deep.equal([
      ...[0o400, 0o200, 0o100, 0o400, 0o200, 0o100],
    ]);
    const { ReadGroup, WriteGroup, ExeGroup, ReadOther, WriteOther, ExeOther } = QFileInfo;
    expect([ReadGroup, WriteGroup, ExeGroup, ReadOther, WriteOther, ExeOther]).to.deep.equal([
      ...[0o40, 0o20, 0o10, 0o4, 0o2, 0o1],
    ]);
  });

  it('has the orders of a folder as bits of Qt', () => {
    const { Name, Time, Size, Unsorted, SortByMask, DirsFirst, Reversed, IgnoreCase, LocaleAware } = QDir;
    expect([QDir.DefaultSort, Name, Time, Size, Unsorted, SortByMask]).to.deep.equal([-1, 0, 1, 2, 3, 3]);
    expect([DirsFirst, Reversed, IgnoreCase, LocaleAware]).to.deep.equal([4, 8, 0x10, 0x40]);
  });

  it('fails to read at its end, and not before', () => {
    writeFileSync(at('f'), 'abc\n');
    using file = new QFile(at('f'));
    file.open(IO_ReadOnly);
    const room = Buffer.alloc(9);
    expect([file.readBlock(room, 0), file.status()]).to.deep.equal([0, IO_Ok]);
    expect([file.readBlock(room), file.status()]).to.deep.equal([4, IO_Ok]);
    expect([file.readBlock(room, 0), file.status()]).to.deep.equal([0, IO_Ok]);
    expect([file.readBlock(room), file.status()]).to.deep.equal([0, IO_ReadError]);
    file.resetStatus();
    file.at(0);
    expect([file.readLine(room), file.status()]).to.deep.equal([4, IO_Ok]);
    expect([file.readLine(room), file.status()]).to.deep.equal([-1, IO_ReadError]);
    file.resetStatus();
    expect([file.readLine(room, 1), file.status(), file.getch(), file.status()]).to.deep.equal([
      ...[0, IO_Ok, -1, IO_ReadError],
    ]);
  });

  it('puts back no byte at the beginning, and none that is none', () => {
    writeFileSync(at('f'), 'ab');
    using file = new QFile(at('f'));
    file.open(IO_ReadOnly);
    expect([file.ungetch(120), file.at()]).to.deep.equal([-1, 0]);
    expect(file.getch()).to.equal(97);
    expect([file.ungetch(-1), file.at()]).to.deep.equal([-1, 1]);
    expect([file.ungetch(120), file.at(), file.ungetch(121)]).to.deep.equal([120, 0, -1]);
    expect([file.getch(), file.getch(), file.getch()]).to.deep.equal([120, 98, -1]);
  });

  it('reads as much of a line as is asked for as text, also one character', () => {
    writeFileSync(at('f'), `abcdefgh\n${'x'.repeat(1500)}\n`);
    using file = new QFile(at('f'));
    file.open(IO_ReadOnly);
    const line = { value: '' };
    const read = (most: number): [number, string] => [file.readLine(line, most), line.value];
    expect([read(1), read(5), read(100)]).to.deep.equal([
      [1, 'a'],
      [5, 'bcdef'],
      [3, 'gh\n'],
    ]);
    expect(read(1025)).to.deep.equal([1025, 'x'.repeat(1025)]);
    expect(read(1000)).to.deep.equal([476, `${'x'.repeat(475)}\n`]);
  });

  it('reads the same bytes, whatever calls read them', () => {
    const call = fc.record({
      kind: fc.constantFrom('block', 'line', 'getch', 'unget', 'seek'),
      size: fc.constantFrom(1, 2, 7, 100, 20_000),
    });
    const bytes = Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * i * 7) % 251));
    writeFileSync(at('f'), bytes);
    fc.assert(
      fc.property(fc.array(call, { maxLength: 20 }), (calls) => {
        using file = new QFile(at('f'));
        file.open(IO_ReadOnly);
        let position = 0;
        const take = (chunk: Uint8Array): void => {
          expect(Buffer.compare(chunk, bytes.subarray(position, position + chunk.length))).to.equal(0);
          position += chunk.length;
        };
        for (const { kind, size } of calls) {
          const chunk = Buffer.alloc(size + 1);
          if (kind === 'block') take(chunk.subarray(0, file.readBlock(chunk, size)));
          else if (kind === 'line') take(chunk.subarray(0, Math.max(0, file.readLine(chunk, size + 1))));
          else if (kind === 'getch') take(Buffer.from([file.getch()].filter((byte) => byte >= 0)));
          else if (kind === 'seek') file.at((position = Math.min(size, bytes.length)));
          else if (position > 0) file.ungetch(bytes[--position] ?? 0);
          expect(file.at()).to.equal(position);
        }
        take(file.readAll());
        expect([position, file.atEnd()]).to.deep.equal([bytes.length, true]);
      }),
      { numRuns: 200 },
    );
  });

  it('has what was written at once, wherever the reader stood', () => {
    writeFileSync(at('f'), 'hello world');
    using file = new QFile(at('f'));
    expect(file.open(IO_ReadWrite)).to.equal(true);
    expect(file.getch()).to.equal(0x68);
    expect(file.writeBlock('EL')).to.equal(2);
    expect([readFileSync(at('f'), 'latin1'), file.at()]).to.deep.equal(['hELlo world', 3]);
    expect(file.getch()).to.equal(0x6c);
    using appending = new QFile(at('f'));
    appending.open(IO_WriteOnly | IO_Append);
    appending.at(0);
    expect([appending.writeBlock('!'), readFileSync(at('f'), 'latin1')]).to.deep.equal([1, 'hELlo world!']);
  });

  it('is read and written by streams, across the edges of what is read at a time', () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `${i} \u0159\u20ac ${'x'.repeat(i % 90)}`);
    {
      using file = new QFile(at('t'));
      file.open(IO_WriteOnly);
      const out = new QTextStream(file);
      out.setEncoding(QTextStream.UnicodeUTF8);
      for (const line of lines) out.put(line, endl);
    }
    using file = new QFile(at('t'));
    file.open(IO_ReadOnly);
    const ts = new QTextStream(file);
    ts.setEncoding(QTextStream.UnicodeUTF8);
    const read: string[] = [];
    while (!ts.atEnd()) read.push(ts.readLine() ?? 'null');
    expect(read).to.deep.equal(lines);
    // Opened again: the stream continues with what is there then.
    file.close();
    file.open(IO_ReadOnly);
    expect([ts.readWord(), ts.readLine()]).to.deep.equal(['0', ' \u0159\u20ac ']);
    file.at(0);
    expect(ts.read()).to.equal(`${lines.join('\n')}\n`);
  });

  it('reads blocks that are whole, and believes no length that the file only claims', () => {
    const block = { value: new Uint8Array(0) };
    const list = Array.from({ length: 20_000 }, (_, i) => `text ${i}`);
    new QDataStream(block, IO_WriteOnly).writeQStringList(list).writeUInt32(0xfffffff0);
    writeFileSync(at('b'), block.value);
    using file = new QFile(at('b'));
    file.open(IO_ReadOnly);
    const ds = new QDataStream(file);
    expect(ds.readWhole((from) => from.readQStringList())).to.deep.equal(list);
    const before = process.memoryUsage().arrayBuffers;
    expect(ds.readWhole((from) => from.readBytes())).to.equal(undefined);
    expect(ds.readBytes()).to.have.length(0);
    expect(process.memoryUsage().arrayBuffers - before).to.be.lessThan(1_000_000);
    expect(ds.atEnd()).to.equal(true);
  });

  it('says what is wrong with what cannot be opened', () => {
    using messages = new MessageSpy();
    const opened = (name: string, mode: number): unknown[] => {
      const file = new QFile(name);
      return [file.open(mode), file.status(), file.errorString()];
    };
    expect(opened(folder, IO_ReadOnly)).to.deep.equal([false, IO_OpenError, 'Is a directory']);
    writeFileSync(at('f'), '');
    expect(opened(at('f/x'), IO_ReadOnly)).to.deep.equal([false, IO_OpenError, 'Not a directory']);
    expect(opened(at('x'.repeat(300)), IO_WriteOnly)).to.deep.equal([
      false,
      IO_OpenError,
      'File name too long',
    ]);
    expect(opened('a\0b', IO_ReadOnly)).to.deep.equal([false, IO_OpenError, 'Invalid argument']);
    expect(opened(at('f'), IO_ReadOnly)).to.deep.equal([true, IO_Ok, 'Unknown error']);
    expect(messages.texts).to.deep.equal([]);
  });

  it('reads what has no positions, a pipe for instance', () => {
    execFileSync('mkfifo', [at('pipe')]);
    // Both ends in one process: nothing has to be waited for.
    const writer = openSync(at('pipe'), 'r+');
    try {
      writeFileSync(writer, 'one\ntwo words\n');
      using file = new QFile();
      expect(file.open(IO_ReadOnly, writer)).to.equal(true);
      expect([file.isSequentialAccess(), file.size(), file.at(), file.handle()]).to.deep.equal([
        true,
        0,
        0,
        writer,
      ]);
      const line = Buffer.alloc(20);
      expect([file.readLine(line), line.toString('latin1', 0, 4)]).to.deep.equal([4, 'one\n']);
      expect(new QTextStream(file).readLine()).to.equal('two words');
      file.close();
      // What was opened elsewhere stays open.
      writeFileSync(writer, 'x');
    } finally {
      closeSync(writer);
    }
  });

  it('is where a descriptor is that it was given, and writes behind what others write to it', () => {
    const descriptor = openSync(at('shared'), 'w+');
    try {
      writeSync(descriptor, 'ab');
      using file = new QFile();
      expect(file.open(IO_ReadWrite, descriptor)).to.equal(true);
      expect(file.at()).to.equal(2);
      file.writeBlock('c');
      writeSync(descriptor, 'd');
      file.writeBlock('e');
      expect(readFileSync(at('shared'), 'latin1')).to.equal('abcde');
      expect(file.at(1)).to.equal(true);
      expect(file.getch()).to.equal('b'.charCodeAt(0));
      file.writeBlock('C');
      file.delete();
      expect(readFileSync(at('shared'), 'latin1')).to.equal('abCde');
      expect(writeSync(descriptor, 'f')).to.equal(1);
    } finally {
      closeSync(descriptor);
    }
  });

  it('reads from where a descriptor is, and writes behind what it has read', () => {
    writeFileSync(at('shared'), 'abcdef');
    const descriptor = openSync(at('shared'), 'r+');
    try {
      readSync(descriptor, Buffer.alloc(2));
      using file = new QFile();
      file.open(IO_ReadWrite, descriptor);
      expect([file.getch(), file.getch()]).to.deep.equal([...Buffer.from('cd')]);
      file.writeBlock('E');
      expect(file.getch()).to.equal('f'.charCodeAt(0));
      expect(readFileSync(at('shared'), 'latin1')).to.equal('abcdEf');
    } finally {
      closeSync(descriptor);
    }
  });

  it('closes its descriptor, once', () => {
    const count = (): number => readdirSync('/proc/self/fd').length;
    const before = count();
    const files = Array.from({ length: 20 }, (_, i) => {
      const file = new QFile(at(String(i)));
      file.open(IO_WriteOnly);
      return file;
    });
    expect(count()).to.equal(before + 20);
    for (const file of files) {
      file.close();
      file.close();
    }
    expect(count()).to.equal(before);
    expect(QFile.remove(at('1'))).to.equal(true);
  });
});

describe('QDir', () => {
  it('has masks of what it lists: types, what may be done, and everything that is no type', () => {
    expect(QDir.Dirs | QDir.Files | QDir.Drives).to.equal(QDir.All);
    expect(QDir.All | QDir.NoSymLinks).to.equal(QDir.TypeMask);
    expect(QDir.Readable | QDir.Writable | QDir.Executable).to.equal(QDir.RWEMask);
    expect(QDir.RWEMask | QDir.Modified | QDir.Hidden | QDir.System).to.equal(QDir.AccessMask);
  });

  it('cleans paths so that they lead to the same place, and cleaned ones stay', () => {
    const part = fc.constantFrom('a', 'b', '.', '..', '', '.x', '...');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.boolean(), (parts, isAbsolute) => {
        const path = (isAbsolute ? '/' : '') + parts.join('/');
        const clean = QDir.cleanDirPath(path);
        expect(QDir.cleanDirPath(clean)).to.equal(clean);
        if (path === '') return;
        // The platform's own, from a folder that is deep enough for every `..`.
        const base = `/${Array.from({ length: 40 }, () => 'd').join('/')}`;
        const from = (one: string): string =>
          join(one.startsWith('/') ? '/' : base, one).replace(/(.)\/$/, '$1');
        expect(from(clean)).to.equal(from(path));
      }),
    );
  });

  it('lets a folder and what is known of a file become others in place', () => {
    const dir = new QDir('/tmp', '*.txt', QDir.Time, QDir.Files);
    const other = new QDir('/');
    other.assign(dir);
    expect([other.equals(dir), other.path()]).to.deep.equal([true, '/tmp']);
    const info = new QFileInfo('/');
    info.assign(new QFileInfo('/nowhere/none'));
    expect([info.fileName(), info.exists()]).to.deep.equal(['none', false]);
  });

  it('takes names from the root on as they are, unless it is to look for them in the folder', () => {
    const root = mkdtempSync(join(tmpdir(), 'qdir-'));
    try {
      const dir = new QDir(root);
      const at = (name: string): string => join(root, name);
      expect([dir.filePath('/x'), dir.filePath('/x', false)]).to.deep.equal(['/x', at('x')]);
      expect([dir.absFilePath('/x'), dir.absFilePath('/x', false)]).to.deep.equal(['/x', at('x')]);
      expect([dir.mkdir(at('a')), dir.mkdir('/b', false)]).to.deep.equal([true, true]);
      expect(dir.rename(at('a'), at('c'))).to.equal(true);
      expect(dir.rename('/c', '/a', false)).to.equal(true);
      expect(readdirSync(root)).to.have.members(['a', 'b']);
      const moved = new QDir(root);
      expect([moved.cd(at('a')), moved.path()]).to.deep.equal([true, at('a')]);
      expect([dir.rmdir(at('a')), dir.rmdir('/b', false)]).to.deep.equal([true, true]);
      for (const name of ['one', 'two']) writeFileSync(at(name), '');
      expect([dir.remove(at('one')), dir.remove('/two', false)]).to.deep.equal([true, true]);
      expect(readdirSync(root)).to.deep.equal([]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('lists anew what has another filter, and gives no name to nothing', () => {
    using messages = new MessageSpy();
    const root = mkdtempSync(join(tmpdir(), 'qdir-'));
    try {
      mkdirSync(join(root, 'folder'));
      writeFileSync(join(root, 'file'), '');
      const dir = new QDir(root, '', QDir.Name, QDir.Files);
      expect([...dir.entryList()]).to.deep.equal(['file']);
      expect([dir.count(), dir.at(0)]).to.deep.equal([1, 'file']);
      dir.setFilter(QDir.Dirs);
      expect([dir.count(), dir.at(0)]).to.deep.equal([3, '.']);
      expect([...dir.entryList()]).to.deep.equal(['.', '..', 'folder']);
      dir.setSorting(QDir.Name | QDir.Reversed);
      expect([...dir.entryList()]).to.deep.equal(['folder', '..', '.']);
      // Also one that it has already.
      mkdirSync(join(root, 'other'));
      expect(dir.count()).to.equal(3);
      dir.setFilter(QDir.Dirs);
      expect(dir.count()).to.equal(4);
      dir.setNameFilter('f*');
      expect([...dir.entryList()]).to.deep.equal(['folder']);
      expect([dir.rename('file', ''), dir.rename('', 'file')]).to.deep.equal([false, false]);
      messages.expect('QDir::rename: Empty or null file name(s)');
      messages.expect('QDir::rename: Empty or null file name(s)');
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('moves from the present folder without naming it', () => {
    const here = process.cwd();
    const root = mkdtempSync(join(tmpdir(), 'qdir-'));
    try {
      mkdirSync(join(root, 'a', 'b'), { recursive: true });
      process.chdir(root);
      const dir = new QDir('.');
      expect([dir.cd(''), dir.path()]).to.deep.equal([true, '.']);
      expect([dir.cd('a'), dir.path()]).to.deep.equal([true, 'a']);
      expect([dir.cd('b/..'), dir.path()]).to.deep.equal([true, 'a']);
      expect([dir.cdUp(), dir.path()]).to.deep.equal([true, '.']);
      expect([dir.cdUp(), dir.path()]).to.deep.equal([true, '..']);
    } finally {
      process.chdir(here);
      rmSync(root, { recursive: true });
    }
  });

  it('says no to names that no file can have', () => {
    const dir = new QDir();
    for (const name of ['a\0b', 'x'.repeat(5000)]) {
      expect([dir.exists(name), dir.mkdir(name), dir.cd(name), dir.remove(name)]).to.deep.equal([
        false,
        false,
        false,
        false,
      ]);
      expect(new QFileInfo(name).exists()).to.equal(false);
      expect(new QDir(name).entryList().count()).to.equal(0);
    }
  });
});
