// QFile, QFileInfo, QDir, QTextStream on a QFile: in a fresh temporary folder, which is written TMP.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { qInstallMsgHandler } from '@qt3/core-signals';
import {
  endl,
  IO_Append,
  IO_Ok,
  IO_OpenError,
  IO_Raw,
  IO_ReadError,
  IO_ReadOnly,
  IO_ReadWrite,
  IO_Translate,
  IO_Truncate,
  IO_WriteOnly,
  QDir,
  QFile,
  QFileInfo,
  QPtrListIterator,
  Qt,
  QTextStream,
} from '@qt3/tools';
import { trace, traceMessage } from '@qt3/test-support';
import { q, qBytes, S, SB } from './show.js';

process.env['TZ'] = 'UTC';
process.env['LC_ALL'] = 'C.UTF-8';
process.env['HOME'] = '/home/someone';
process.umask(0o022);

const tmp = mkdtempSync('/tmp/qt3-files-');
function p(s: string): string {
  return q(s.replaceAll(tmp, 'TMP').replaceAll(tmp.slice(tmp.lastIndexOf('/') + 1), 'TMP'));
}
function PS(source: string, x: string): void {
  trace('%s -> %s', source, p(x));
}
/** What a C string is: the bytes up to the first NUL, or a number of them. */
function text(buf: Buffer, length: number = buf.indexOf(0)): string {
  return buf.toString('latin1', 0, length);
}
function untilNul(s: string): string {
  return s.split('\0', 1)[0] ?? '';
}
function put(name: string, bytes: string): void {
  using f = new QFile(name);
  f.open(IO_WriteOnly);
  f.writeBlock(bytes);
}
function got(name: string): string {
  using f = new QFile(name);
  if (!f.open(IO_ReadOnly)) return '';
  return f.readAll().toString('latin1');
}
function mode(what: string, m: number, before: string | null): void {
  QFile.remove('m');
  if (before !== null) put('m', before);
  using f = new QFile('m');
  const b = f.open(m);
  let r = `open ${Number(b)} at ${f.at()} size ${f.size()}`;
  if (b && f.isWritable()) {
    const written = f.writeBlock('XY', 2);
    r += ` write ${written} at ${f.at()}`;
  }
  f.close();
  trace('%s on %s: %s; now %s', what, q(before), r, QFile.exists('m') ? qBytes(got('m')) : 'null');
}
function MODE(what: string, m: number): void {
  mode(what, m, null);
  mode(what, m, 'hello');
}
function names(n: string): void {
  const i = new QFileInfo(n);
  trace(
    '%s: fileName %s baseName %s complete %s extension %s last %s dirPath %s relative %d',
    q(n),
    q(i.fileName()),
    q(i.baseName()),
    q(i.baseName(true)),
    q(i.extension()),
    q(i.extension(false)),
    q(i.dirPath()),
    i.isRelative(),
  );
}
function info(n: string): void {
  const i = new QFileInfo(n);
  trace(
    '%s: exists %d file %d dir %d symlink %d readLink %s size %d hidden %d',
    n,
    i.exists(),
    i.isFile(),
    i.isDir(),
    i.isSymLink(),
    q(i.readLink()),
    i.isFile() ? i.size() : -1,
    i.isHidden(),
  );
}
function clean(n: string): void {
  trace('cleanDirPath( %s ) -> %s relative %d', q(n), q(QDir.cleanDirPath(n)), QDir.isRelativePath(n));
}
function where(d: QDir): void {
  trace(
    'path %s absPath %s dirName %s exists %d root %d relative %d',
    p(d.path()),
    p(d.absPath()),
    p(d.dirName()),
    d.exists(),
    d.isRoot(),
    d.isRelative(),
  );
}

function reading(): void {
  put('r', 'one\ntwo words\r\n\nlast');
  const f = new QFile('r');
  const buf = Buffer.alloc(100);
  const s = { value: '' };
  S('f.name()', f.name());
  S('f.isOpen()', f.isOpen());
  S('f.open( IO_ReadOnly )', f.open(IO_ReadOnly));
  S('f.isOpen()', f.isOpen());
  S('f.isReadable()', f.isReadable());
  S('f.isWritable()', f.isWritable());
  S('f.size()', f.size());
  S('f.at()', f.at());
  S('f.atEnd()', f.atEnd());
  S('f.status() == IO_Ok', f.status() === IO_Ok);
  S('f.readBlock( buf, 2 )', f.readBlock(buf, 2));
  SB('QCString( buf, 3 )', text(buf, 2));
  S('f.at()', f.at());
  S('f.readLine( buf, 100 )', f.readLine(buf, 100));
  SB('QCString( buf )', text(buf));
  S('f.readLine( buf, 5 )', f.readLine(buf, 5));
  SB('QCString( buf )', text(buf));
  S('f.readLine( buf, 100 )', f.readLine(buf, 100));
  SB('QCString( buf )', text(buf));
  S('f.readLine( s, 100 )', f.readLine(s, 100));
  S('s', s.value);
  S('f.readLine( s, 100 )', f.readLine(s, 100));
  S('s', s.value);
  S('f.atEnd()', f.atEnd());
  S('f.readBlock( buf, 10 )', f.readBlock(buf, 10));
  S('f.status() == IO_Ok', f.status() === IO_Ok);
  S('f.getch()', f.getch());
  S('f.status() == IO_Ok', f.status() === IO_Ok);
  S('f.readLine( buf, 100 )', f.readLine(buf, 100));
  S('f.status() == IO_Ok', f.status() === IO_Ok);
  S('f.status() == IO_ReadError', f.status() === IO_ReadError);
  S('f.readLine( s, 100 )', f.readLine(s, 100));
  S('s', s.value);
  f.resetStatus();
  S('f.status() == IO_Ok', f.status() === IO_Ok);
  S('f.at( 4 )', f.at(4));
  S('f.at()', f.at());
  S('f.atEnd()', f.atEnd());
  S('f.getch()', f.getch());
  S("f.ungetch( 'T' )", f.ungetch(84));
  S('f.at()', f.at());
  S('f.getch()', f.getch());
  S('f.readBlock( buf, 99 )', f.readBlock(buf, 99));
  S('f.atEnd()', f.atEnd());
  S('f.reset()', f.reset());
  S('f.at()', f.at());
  S('f.readAll().size()', f.readAll().length);
  S('f.readAll().size()', f.readAll().length);
  S('f.at( 99 )', f.at(99));
  S('f.at()', f.at());
  S('f.readBlock( buf, 5 )', f.readBlock(buf, 5));
  f.close();
  S('f.isOpen()', f.isOpen());
  S('f.at()', f.at());
  S('f.size()', f.size());
  S('f.open( IO_ReadOnly )', f.open(IO_ReadOnly));
  {
    let r = '';
    while (f.readLine(s, 100) > 0) r += q(s.value);
    S('r', r);
  }
  f.close();
  S('f.open( IO_ReadOnly | IO_Raw )', f.open(IO_ReadOnly | IO_Raw));
  S('f.readLine( buf, 100 )', f.readLine(buf, 100));
  SB('QCString( buf )', text(buf));
  S('f.getch()', f.getch());
  S('f.isRaw()', f.isRaw());
  f.close();
  put('empty', '');
  const e = new QFile('empty');
  S('e.open( IO_ReadOnly )', e.open(IO_ReadOnly));
  S('e.size()', e.size());
  S('e.atEnd()', e.atEnd());
  S('e.readLine( buf, 10 )', e.readLine(buf, 10));
  S('e.readAll().size()', e.readAll().length);
  e.close();
  put('nonl', 'a\n');
  e.setName('nonl');
  e.open(IO_ReadOnly);
  S('e.readLine( buf, 10 )', e.readLine(buf, 10));
  S('e.atEnd()', e.atEnd());
  S('e.readLine( buf, 10 )', e.readLine(buf, 10));
  e.close();
  put('nul', 'caf\xe9\n');
  e.setName('nul');
  e.open(IO_ReadOnly);
  S('e.readLine( s, 10 )', e.readLine(s, 10));
  S('s', s.value);
}
function writing(): void {
  const f = new QFile('w');
  S('f.exists()', f.exists());
  S('f.open( IO_WriteOnly )', f.open(IO_WriteOnly));
  S('f.exists()', f.exists());
  S('f.writeBlock( "hello", 5 )', f.writeBlock('hello', 5));
  S("f.putch( '!' )", f.putch(33));
  S('f.at()', f.at());
  f.flush();
  S('f.size()', f.size());
  SB('got( "w" )', got('w'));
  const a = Buffer.from('x\0y');
  S('f.writeBlock( a )', f.writeBlock(a));
  S('f.writeBlock( "", 0 )', f.writeBlock('', 0));
  S('f.at( 1 )', f.at(1));
  S('f.writeBlock( "E", 1 )', f.writeBlock('E', 1));
  S('f.at()', f.at());
  S('f.at( 12 )', f.at(12));
  S("f.putch( 'z' )", f.putch(122));
  f.close();
  S('f.status() == IO_Ok', f.status() === IO_Ok);
  S('f.size()', f.size());
  S('got( "w" ).length()', untilNul(got('w')).length);
  {
    const g = new QFile('w');
    g.open(IO_ReadOnly);
    const b = g.readAll();
    const r = b.toString('hex');
    g.close();
    S('r', r);
  }
  S('f.open( IO_ReadWrite )', f.open(IO_ReadWrite));
  {
    const buf = Buffer.alloc(20);
    S('f.readBlock( buf, 2 )', f.readBlock(buf, 2));
    S('f.at( 2 )', f.at(2));
    S('f.writeBlock( "LL", 2 )', f.writeBlock('LL', 2));
    S('f.at( 0 )', f.at(0));
    S('f.readBlock( buf, 6 )', f.readBlock(buf, 6));
    SB('QCString( buf, 7 )', text(buf, 6));
  }
  f.close();
  S('f.remove()', f.remove());
  S('f.exists()', f.exists());
  S('QFile::exists( "w" )', QFile.exists('w'));
  S('f.remove()', f.remove());
  S('QFile::remove( "w" )', QFile.remove('w'));
  f.open(IO_WriteOnly);
  S('f.remove()', f.remove());
  S('f.isOpen()', f.isOpen());
  S('QFile::exists( "." )', QFile.exists('.'));
  S('QFile::exists( "" )', QFile.exists(''));
}
function errors(): void {
  const buf = Buffer.alloc(10);
  {
    const f = new QFile();
    S('f.open( IO_ReadOnly )', f.open(IO_ReadOnly));
    S('f.name()', f.name());
    S('f.exists()', f.exists());
    S('f.remove()', f.remove());
  }
  {
    const f = new QFile('nosuch');
    S('f.open( IO_ReadOnly )', f.open(IO_ReadOnly));
    S('f.isOpen()', f.isOpen());
    S('f.status() == IO_OpenError', f.status() === IO_OpenError);
    S('f.errorString()', f.errorString());
    S('f.size()', f.size());
    S('f.handle()', f.handle());
    f.resetStatus();
    S('f.status() == IO_Ok', f.status() === IO_Ok);
    S('f.errorString()', f.errorString());
  }
  {
    const f = new QFile('no/such');
    S('f.open( IO_WriteOnly )', f.open(IO_WriteOnly));
    S('f.status() == IO_OpenError', f.status() === IO_OpenError);
    S('f.errorString()', f.errorString());
  }
  {
    const f = new QFile('.');
    S('f.open( IO_WriteOnly )', f.open(IO_WriteOnly));
    S('f.status() == IO_OpenError', f.status() === IO_OpenError);
    S('f.errorString()', f.errorString());
  }
  {
    const f = new QFile('');
    S('f.open( IO_ReadOnly )', f.open(IO_ReadOnly));
  }
  {
    const f = new QFile('r');
    S('f.open( 0 )', f.open(0));
    S('f.readBlock( buf, 1 )', f.readBlock(buf, 1));
    S('f.writeBlock( "x", 1 )', f.writeBlock('x', 1));
    S('f.getch()', f.getch());
    S("f.putch( 'x' )", f.putch(120));
    S("f.ungetch( 'x' )", f.ungetch(120));
    S('f.readLine( buf, 5 )', f.readLine(buf, 5));
    S('f.at( 1 )', f.at(1));
    S('f.atEnd()', f.atEnd());
    S('f.readAll().size()', f.readAll().length);
    f.flush();
    f.close();
    S('f.open( IO_ReadOnly )', f.open(IO_ReadOnly));
    S('f.open( IO_ReadOnly )', f.open(IO_ReadOnly));
    S('f.writeBlock( "x", 1 )', f.writeBlock('x', 1));
    S("f.putch( 'x' )", f.putch(120));
    f.setName('other');
    S('f.name()', f.name());
    S('f.isOpen()', f.isOpen());
  }
  {
    const f = new QFile('w');
    S('f.open( IO_WriteOnly )', f.open(IO_WriteOnly));
    S('f.readBlock( buf, 1 )', f.readBlock(buf, 1));
    S('f.readLine( buf, 5 )', f.readLine(buf, 5));
    S('f.getch()', f.getch());
    S("f.ungetch( 'x' )", f.ungetch(120));
    S('f.status() == IO_Ok', f.status() === IO_Ok);
    f.remove();
  }
}
function textStream(): void {
  const f = new QFile('t');
  {
    S('f.open( IO_WriteOnly )', f.open(IO_WriteOnly));
    const t = new QTextStream(f);
    t.put('first line\n', 42, endl, '\u00e9\u20ac', '\r\nlast');
    f.close();
    SB('got( "t" )', got('t'));
  }
  {
    S('f.open( IO_ReadOnly )', f.open(IO_ReadOnly));
    const t = new QTextStream(f);
    S('t.atEnd()', t.atEnd());
    S('t.readLine()', t.readLine());
    const n = t.readInt();
    S('n', n);
    S('t.readLine()', t.readLine());
    S('t.readLine()', t.readLine());
    S('t.atEnd()', t.atEnd());
    S('t.readLine()', t.readLine());
    S('t.atEnd()', t.atEnd());
    S('t.readLine().isNull()', t.readLine() === null);
    f.close();
  }
  {
    f.open(IO_ReadOnly);
    const t = new QTextStream(f);
    let n = 0;
    while (!t.eof()) {
      t.readLine();
      n++;
    }
    S('n', n);
    f.close();
  }
  {
    f.open(IO_WriteOnly | IO_Append);
    const t = new QTextStream(f);
    t.put('\nmore');
    f.close();
    f.open(IO_ReadOnly);
    const u = new QTextStream(f);
    u.setEncoding(QTextStream.Latin1);
    const all = u.read();
    S('all', all);
    f.close();
  }
  {
    f.open(IO_ReadOnly);
    const t = new QTextStream(f);
    t.readLine();
    const w = t.readWord();
    S('w', w);
    t.skipWhiteSpace();
    const rest = t.read();
    S('rest', rest);
    f.close();
  }
  {
    const e = new QFile('empty');
    e.open(IO_ReadOnly);
    const t = new QTextStream(e);
    S('t.atEnd()', t.atEnd());
    S('t.readLine()', t.readLine());
    S('t.read()', t.read());
  }
}
function fileInfos(): void {
  trace('# QFileInfo: names');
  const n = [
    '/srv/backup.tar.bz2',
    'backup.tar.bz2',
    'dir.d/noext',
    'noext',
    '.hidden',
    'dir/.hidden.txt',
    'a.',
    'dir/',
    '/',
    '',
    './x.y',
    '../up.txt',
    '/root',
    'with space.x y',
    'a/b/c',
  ];
  for (const one of n) names(one);
  PS('QFileInfo( "x.y" ).absFilePath()', new QFileInfo('x.y').absFilePath());
  PS('QFileInfo( "a/../x.y" ).absFilePath()', new QFileInfo('a/../x.y').absFilePath());
  PS('QFileInfo( "./x.y" ).absFilePath()', new QFileInfo('./x.y').absFilePath());
  PS('QFileInfo( "/abs/x.y" ).absFilePath()', new QFileInfo('/abs/x.y').absFilePath());
  PS('QFileInfo( "" ).absFilePath()', new QFileInfo('').absFilePath());
  PS('QFileInfo( "a/x.y" ).dirPath( TRUE )', new QFileInfo('a/x.y').dirPath(true));
  PS('QFileInfo( "x.y" ).dirPath( TRUE )', new QFileInfo('x.y').dirPath(true));
  PS('QFileInfo( "a/x.y" ).filePath()', new QFileInfo('a/x.y').filePath());
  PS('QFileInfo( "a/x.y" ).dir().path()', new QFileInfo('a/x.y').dir().path());
  PS('QFileInfo( "a/x.y" ).dir( TRUE ).path()', new QFileInfo('a/x.y').dir(true).path());
  PS('QFileInfo( QDir( "sub" ), "x.y" ).filePath()', new QFileInfo(new QDir('sub'), 'x.y').filePath());
  PS('QFileInfo( QDir( "sub" ), "/x.y" ).filePath()', new QFileInfo(new QDir('sub'), '/x.y').filePath());
  PS('QFileInfo( QFile( "q.r" ) ).filePath()', new QFileInfo(new QFile('q.r')).filePath());
  {
    const i = new QFileInfo('a/x.y');
    i.convertToAbs();
    PS('i.filePath()', i.filePath());
  }
  trace('# QFileInfo: files');
  put('f.txt', '12345');
  put('.dot', '');
  mkdirSync('d', 0o755);
  symlinkSync('f.txt', 'link');
  symlinkSync('nosuch', 'dangling');
  symlinkSync('d', 'dlink');
  chmodSync('f.txt', 0o640);
  info('f.txt');
  info('d');
  info('d/');
  info('link');
  info('dangling');
  info('dlink');
  info('nosuch');
  info('.dot');
  {
    const i = new QFileInfo('f.txt');
    S('i.isReadable()', i.isReadable());
    S('i.isWritable()', i.isWritable());
    S('i.isExecutable()', i.isExecutable());
    S(
      'i.permission( QFileInfo::ReadUser | QFileInfo::WriteUser )',
      i.permission(QFileInfo.ReadUser | QFileInfo.WriteUser),
    );
    S('i.permission( QFileInfo::ReadGroup )', i.permission(QFileInfo.ReadGroup));
    S('i.permission( QFileInfo::WriteGroup )', i.permission(QFileInfo.WriteGroup));
    S('i.permission( QFileInfo::ReadOther )', i.permission(QFileInfo.ReadOther));
    S(
      'i.permission( QFileInfo::ReadUser | QFileInfo::ReadOther )',
      i.permission(QFileInfo.ReadUser | QFileInfo.ReadOther),
    );
    S('i.permission( QFileInfo::ReadOwner )', i.permission(QFileInfo.ReadOwner));
    S('i.permission( QFileInfo::ExeUser )', i.permission(QFileInfo.ExeUser));
    S('i.ownerId() == getuid()', i.ownerId() === process.getuid?.());
    utimesSync('f.txt', 1000000000, 1053180789);
    const j = new QFileInfo('f.txt');
    S('j.lastModified().toString( Qt::ISODate )', j.lastModified().toString(Qt.ISODate));
    S('j.lastRead().toString( Qt::ISODate )', j.lastRead().toString(Qt.ISODate));
    put('f.txt', '1234567');
    S('j.size()', j.size());
    j.refresh();
    S('j.size()', j.size());
    j.setCaching(false);
    put('f.txt', '1');
    S('j.size()', j.size());
    j.setFile('nosuch');
    S('j.exists()', j.exists());
    S('j.size()', j.size());
    S('j.isReadable()', j.isReadable());
    S('j.lastModified().isNull()', j.lastModified().isNull());
    j.setFile('d');
    S('j.isDir()', j.isDir());
    const k = j.copy();
    S('k.fileName()', k.fileName());
    const none = new QFileInfo();
    S('none.exists()', none.exists());
    S('none.fileName()', none.fileName());
    S('none.isFile()', none.isFile());
  }
}
function dirs(): void {
  trace('# QDir: paths');
  const n = [
    './etc',
    'etc/../lib',
    '/etc/opt/../lib',
    'a//b',
    'a/./b/',
    '/',
    '//',
    '/..',
    '..',
    '../..',
    'a/..',
    'a/../..',
    '.',
    '',
    '/a/../../b',
    'a/b/../../c',
    './',
    '/a/',
    '.hidden/x',
    'a/...',
  ];
  for (const one of n) clean(one);
  S('QDir().path()', new QDir().path());
  PS('QDir().absPath()', new QDir().absPath());
  PS('QDir::currentDirPath()', QDir.currentDirPath());
  S('QDir::rootDirPath()', QDir.rootDirPath());
  S('QDir::homeDirPath()', QDir.homeDirPath());
  S('QDir::home().path()', QDir.home().path());
  S('QDir( "" ).path()', new QDir('').path());
  S('QDir( "a/b/" ).path()', new QDir('a/b/').path());
  S('QDir( "a//b" ).path()', new QDir('a//b').path());
  S('QDir( "a" ).filePath( "x" )', new QDir('a').filePath('x'));
  S('QDir( "a" ).filePath( "/x" )', new QDir('a').filePath('/x'));
  S('QDir( "a" ).filePath( "/x", FALSE )', new QDir('a').filePath('/x', false));
  S('QDir( "a" ).filePath( "../x" )', new QDir('a').filePath('../x'));
  S('QDir( "." ).filePath( "x" )', new QDir('.').filePath('x'));
  S('QDir( "/" ).filePath( "x" )', new QDir('/').filePath('x'));
  S('QDir( "/a" ).filePath( "x" )', new QDir('/a').filePath('x'));
  PS('QDir( "a" ).absFilePath( "x" )', new QDir('a').absFilePath('x'));
  PS('QDir( "/a" ).absFilePath( "x" )', new QDir('/a').absFilePath('x'));
  S('QDir( "a" ) == QDir( "a" )', new QDir('a').equals(new QDir('a')));
  S('QDir( "a" ) == QDir( "b" )', new QDir('a').equals(new QDir('b')));
  S('QDir::convertSeparators( "a/b" )', QDir.convertSeparators('a/b'));
  trace('%s -> %s', 'QDir::separator()', `'${QDir.separator()}'`);
  S('QDir::match( QString( "*.cpp" ), "x.cpp" )', QDir.match('*.cpp', 'x.cpp'));
  S('QDir::match( QString( "*.cpp;*.h" ), "x.h" )', QDir.match('*.cpp;*.h', 'x.h'));
  S('QDir::match( QString( "*.cpp *.h" ), "x.h" )', QDir.match('*.cpp *.h', 'x.h'));
  S('QDir::match( QString( "*.CPP" ), "x.cpp" )', QDir.match('*.CPP', 'x.cpp'));
  S('QDir::match( QStringList::split( " ", "a? b*" ), "bcd" )', QDir.match(['a?', 'b*'], 'bcd'));
  {
    const d = new QDir('sub');
    d.convertToAbs();
    PS('d.path()', d.path());
    d.setPath('x/../y');
    S('d.path()', d.path());
    d.setPath('z');
    S('d.path()', d.path());
  }
  trace('# QDir: making, moving, removing');
  const d = new QDir();
  where(d);
  S('d.mkdir( "sub" )', d.mkdir('sub'));
  S('d.mkdir( "sub" )', d.mkdir('sub'));
  S('d.mkdir( "no/such" )', d.mkdir('no/such'));
  S('d.mkdir( "sub/deep" )', d.mkdir('sub/deep'));
  S('d.exists( "sub" )', d.exists('sub'));
  S('d.exists( "f.txt" )', d.exists('f.txt'));
  S('d.exists( "nosuch" )', d.exists('nosuch'));
  S('QDir( "f.txt" ).exists()', new QDir('f.txt').exists());
  S('d.cd( "sub" )', d.cd('sub'));
  where(d);
  S('d.cd( "nosuch" )', d.cd('nosuch'));
  where(d);
  S('d.cd( "deep" )', d.cd('deep'));
  where(d);
  S('d.cd( ".." )', d.cd('..'));
  where(d);
  S('d.cdUp()', d.cdUp());
  where(d);
  S('d.cdUp()', d.cdUp());
  S('d.absPath() == QFileInfo( tmp ).dirPath()', d.absPath() === new QFileInfo(tmp).dirPath());
  d.setPath(tmp);
  S('d.cd( "f.txt" )', d.cd('f.txt'));
  S('d.cd( "./sub/../sub" )', d.cd('./sub/../sub'));
  where(d);
  S('d.cd( tmp )', d.cd(tmp));
  where(d);
  S('d.cd( "sub/deep" )', d.cd('sub/deep'));
  S('d.cd( "../.." )', d.cd('../..'));
  where(d);
  {
    const r = new QDir('/');
    S('r.cdUp()', r.cdUp());
    where(r);
    S('r.cd( "tmp" )', r.cd('tmp'));
    S('r.path()', r.path());
  }
  S('d.rmdir( "sub" )', d.rmdir('sub'));
  S('d.rmdir( "sub/deep" )', d.rmdir('sub/deep'));
  S('d.rmdir( "sub" )', d.rmdir('sub'));
  S('d.rmdir( "sub" )', d.rmdir('sub'));
  S('d.rmdir( "f.txt" )', d.rmdir('f.txt'));
  S('d.mkdir( "sub" )', d.mkdir('sub'));
  S('d.rename( "f.txt", "sub/g.txt" )', d.rename('f.txt', 'sub/g.txt'));
  S('QFile::exists( "sub/g.txt" )', QFile.exists('sub/g.txt'));
  S('d.rename( "nosuch", "x" )', d.rename('nosuch', 'x'));
  S('d.rename( "sub/g.txt", "f.txt" )', d.rename('sub/g.txt', 'f.txt'));
  put('h.txt', 'h');
  S('d.rename( "h.txt", "f.txt" )', d.rename('h.txt', 'f.txt'));
  SB('got( "f.txt" )', got('f.txt'));
  S('d.rename( "sub", "sub2" )', d.rename('sub', 'sub2'));
  S('d.remove( "f.txt" )', d.remove('f.txt'));
  S('d.remove( "f.txt" )', d.remove('f.txt'));
  S('d.remove( "sub2" )', d.remove('sub2'));
  S('d.rmdir( "sub2" )', d.rmdir('sub2'));
  S('d.remove( "" )', d.remove(''));
  S('d.mkdir( "" )', d.mkdir(''));
  S('QDir::setCurrent( "d" )', QDir.setCurrent('d'));
  PS('QDir::currentDirPath()', QDir.currentDirPath());
  S('QDir::setCurrent( "nosuch" )', QDir.setCurrent('nosuch'));
  PS('QDir::currentDirPath()', QDir.currentDirPath());
  S('QDir::setCurrent( tmp )', QDir.setCurrent(tmp));
  PS('QDir( "dlink" ).absPath()', new QDir('dlink').absPath());
  PS('QDir( "dlink" ).canonicalPath()', new QDir('dlink').canonicalPath());
  PS('QDir( "d/../d/." ).canonicalPath()', new QDir('d/../d/.').canonicalPath());
  S('QDir( "nosuch" ).canonicalPath()', new QDir('nosuch').canonicalPath());
  trace('# QDir: entries');
  S('d.mkdir( "list" )', d.mkdir('list'));
  QDir.setCurrent(`${tmp}/list`);
  const l = new QDir();
  put('b.txt', '22');
  put('A.txt', '333');
  put('c.h', '1');
  put('B.cpp', '55555');
  put('.hid', '');
  mkdirSync('dir', 0o755);
  mkdirSync('Dir2', 0o755);
  mkdirSync('.hdir', 0o755);
  symlinkSync('b.txt', 'ln');
  symlinkSync('nosuch', 'dead');
  chmodSync('c.h', 0o755);
  utimesSync('b.txt', 1, 1000000003);
  utimesSync('A.txt', 1, 1000000001);
  utimesSync('c.h', 1, 1000000004);
  utimesSync('B.cpp', 1, 1000000002);
  S('l.entryList()', l.entryList());
  S('l.count()', l.count());
  S('l[0]', l.at(0));
  S('l[2]', l.at(2));
  S('l[99]', l.at(99));
  S('l.entryList( QDir::Files )', l.entryList(QDir.Files));
  S('l.entryList( QDir::Dirs )', l.entryList(QDir.Dirs));
  S('l.entryList( QDir::Files | QDir::Hidden )', l.entryList(QDir.Files | QDir.Hidden));
  S('l.entryList( QDir::Dirs | QDir::Hidden )', l.entryList(QDir.Dirs | QDir.Hidden));
  S('l.entryList( QDir::All | QDir::NoSymLinks )', l.entryList(QDir.All | QDir.NoSymLinks));
  S('l.entryList( QDir::Files | QDir::NoSymLinks )', l.entryList(QDir.Files | QDir.NoSymLinks));
  S('l.entryList( QDir::All | QDir::System )', l.entryList(QDir.All | QDir.System));
  S('l.entryList( QDir::Files | QDir::Executable )', l.entryList(QDir.Files | QDir.Executable));
  S('l.entryList( QDir::Files | QDir::Readable )', l.entryList(QDir.Files | QDir.Readable));
  S(
    'l.entryList( QDir::All | QDir::Hidden | QDir::System )',
    l.entryList(QDir.All | QDir.Hidden | QDir.System),
  );
  S('l.entryList( "*.txt" )', l.entryList('*.txt'));
  S('l.entryList( "*.TXT" )', l.entryList('*.TXT'));
  S('l.entryList( "*.txt *.h" )', l.entryList('*.txt *.h'));
  S('l.entryList( "*.txt;*.h" )', l.entryList('*.txt;*.h'));
  S('l.entryList( "?.*", QDir::Files )', l.entryList('?.*', QDir.Files));
  S('l.entryList( "[ab]*" )', l.entryList('[ab]*'));
  S('l.entryList( "dir" )', l.entryList('dir'));
  S('l.entryList( "nothing" )', l.entryList('nothing'));
  S(
    'QDir( ".", "*.h", QDir::Name, QDir::Files ).entryList()',
    new QDir('.', '*.h', QDir.Name, QDir.Files).entryList(),
  );
  S('l.entryList( QDir::Files, QDir::Name )', l.entryList(QDir.Files, QDir.Name));
  S(
    'l.entryList( QDir::Files, QDir::Name | QDir::IgnoreCase )',
    l.entryList(QDir.Files, QDir.Name | QDir.IgnoreCase),
  );
  S(
    'l.entryList( QDir::Files, QDir::Name | QDir::Reversed )',
    l.entryList(QDir.Files, QDir.Name | QDir.Reversed),
  );
  S(
    'l.entryList( QDir::Files | QDir::NoSymLinks, QDir::Time )',
    l.entryList(QDir.Files | QDir.NoSymLinks, QDir.Time),
  );
  S(
    'l.entryList( QDir::Files | QDir::NoSymLinks, QDir::Time | QDir::Reversed )',
    l.entryList(QDir.Files | QDir.NoSymLinks, QDir.Time | QDir.Reversed),
  );
  S(
    'l.entryList( QDir::Files | QDir::NoSymLinks, QDir::Size )',
    l.entryList(QDir.Files | QDir.NoSymLinks, QDir.Size),
  );
  S(
    'l.entryList( QDir::Files | QDir::NoSymLinks, QDir::Size | QDir::Reversed )',
    l.entryList(QDir.Files | QDir.NoSymLinks, QDir.Size | QDir.Reversed),
  );
  S(
    'l.entryList( QDir::All, QDir::Name | QDir::DirsFirst )',
    l.entryList(QDir.All, QDir.Name | QDir.DirsFirst),
  );
  S(
    'l.entryList( QDir::All, QDir::Name | QDir::DirsFirst | QDir::IgnoreCase )',
    l.entryList(QDir.All, QDir.Name | QDir.DirsFirst | QDir.IgnoreCase),
  );
  S(
    'l.entryList( QDir::All, QDir::Name | QDir::DirsFirst | QDir::Reversed )',
    l.entryList(QDir.All, QDir.Name | QDir.DirsFirst | QDir.Reversed),
  );
  l.setNameFilter('*.txt');
  S('l.entryList()', l.entryList());
  S('l.nameFilter()', l.nameFilter());
  l.setMatchAllDirs(true);
  S('l.entryList()', l.entryList());
  l.setMatchAllDirs(false);
  l.setNameFilter('*');
  l.setFilter(QDir.Dirs);
  S('l.entryList()', l.entryList());
  S('(int)l.filter()', l.filter());
  l.setFilter(QDir.Files);
  l.setSorting(QDir.Name | QDir.Reversed);
  S('l.entryList()', l.entryList());
  S('(int)l.sorting()', l.sorting());
  put('new', '');
  S('l.entryList().contains( "new" ) > 0', l.entryList().contains('new') > 0);
  l.refresh();
  S('l.entryList().contains( "new" ) > 0', l.entryList().contains('new') > 0);
  {
    const i = l.entryInfoList('*.txt', QDir.Files, QDir.Name)!;
    const it = new QPtrListIterator(i);
    let f: QFileInfo | null;
    while ((f = it.current()) !== null) {
      it.inc();
      trace('%s %u %s', f.fileName(), f.size(), f.lastModified().toString(Qt.ISODate));
    }
  }
  {
    const n = new QDir('nosuch');
    S('n.entryList()', n.entryList());
    S('n.entryInfoList() == 0', n.entryInfoList() === null);
    S('n.count()', n.count());
    S('n.exists()', n.exists());
    S('n.isReadable()', n.isReadable());
  }
}

qInstallMsgHandler(traceMessage);
QDir.setCurrent(tmp);
try {
  trace('# QFile: modes');
  MODE('IO_ReadOnly', IO_ReadOnly);
  MODE('IO_WriteOnly', IO_WriteOnly);
  MODE('IO_ReadWrite', IO_ReadWrite);
  MODE('IO_WriteOnly | IO_Truncate', IO_WriteOnly | IO_Truncate);
  MODE('IO_WriteOnly | IO_Append', IO_WriteOnly | IO_Append);
  MODE('IO_ReadWrite | IO_Truncate', IO_ReadWrite | IO_Truncate);
  MODE('IO_ReadWrite | IO_Append', IO_ReadWrite | IO_Append);
  MODE('IO_Raw | IO_ReadOnly', IO_Raw | IO_ReadOnly);
  MODE('IO_Raw | IO_WriteOnly', IO_Raw | IO_WriteOnly);
  MODE('IO_Raw | IO_ReadWrite', IO_Raw | IO_ReadWrite);
  MODE('IO_Raw | IO_WriteOnly | IO_Append', IO_Raw | IO_WriteOnly | IO_Append);
  MODE('IO_Append', IO_Append);
  MODE('IO_WriteOnly | IO_Translate', IO_WriteOnly | IO_Translate);
  trace('# QFile: reading');
  reading();
  trace('# QFile: writing, removing');
  writing();
  trace('# QFile: errors');
  errors();
  trace('# QTextStream on a QFile');
  textStream();
  fileInfos();
  dirs();
} finally {
  QDir.setCurrent('/');
  rmSync(tmp, { recursive: true });
}
