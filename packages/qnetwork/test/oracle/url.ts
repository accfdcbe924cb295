// QUrl: what each kind of URL is parsed into, what each setter does to the other parts, how it is written back, relative resolution.
import { closeSync, mkdirSync, mkdtempSync, openSync, rmdirSync, symlinkSync, unlinkSync } from 'node:fs';
import { QApplication, qInstallMsgHandler } from '@qt3/core-signals';
import { QUrl } from '@qt3/qnetwork';
import { trace, traceMessage } from '@qt3/test-support';

let top = ''; // a temporary folder, traced as TOP

/** Characters outside printable ASCII are traced as \\uXXXX; a null string like an empty one. */
function S(text: string): string {
  return (top === '' ? text : text.replaceAll(top, 'TOP')).replace(
    /[^ -~]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Everything that can be asked. encodedPathAndQuery() is asked of a copy, since it is no const function. */
function parts(u: QUrl): void {
  let has = '';
  if (u.hasUser()) has += ' user';
  if (u.hasPassword()) has += ' password';
  if (u.hasHost()) has += ' host';
  if (u.hasPort()) has += ' port';
  if (u.hasPath()) has += ' path';
  if (u.hasRef()) has += ' ref';
  trace(
    '  valid %d local %d protocol [%s] user [%s] password [%s] host [%s] port %d has:%s',
    u.isValid(),
    u.isLocalFile(),
    S(u.protocol()),
    S(u.user()),
    S(u.password()),
    S(u.host()),
    u.port(),
    has,
  );
  const e = u.copy().encodedPathAndQuery();
  trace(
    '  path [%s] raw [%s] dir [%s] file [%s] query [%s] ref [%s] encoded [%s]',
    S(u.path()),
    S(u.path(false)),
    S(u.dirPath()),
    S(u.fileName()),
    S(u.query()),
    S(u.ref()),
    S(e),
  );
  trace(
    '  string [%s] encoded [%s] bare [%s] encoded bare [%s]',
    S(u.toString()),
    S(u.toString(true)),
    S(u.toString(false, false)),
    S(u.toString(true, false)),
  );
}
function brief(what: string, u: QUrl): void {
  trace('%s -> %s[%s]', what, u.isValid() ? '' : 'invalid ', S(u.toString()));
}
function parse(s: string | null): void {
  trace('parse [%s] relative %d', S(s ?? ''), QUrl.isRelativeUrl(s));
  parts(new QUrl(s));
}

/** Which virtual functions the others call. */
class Virtual extends QUrl {
  override setProtocol(s: string): void {
    trace('  setProtocol [%s]', S(s));
    super.setProtocol(s);
  }
  override setUser(s: string): void {
    trace('  setUser [%s]', S(s));
    super.setUser(s);
  }
  override setPassword(s: string): void {
    trace('  setPassword [%s]', S(s));
    super.setPassword(s);
  }
  override setHost(s: string): void {
    trace('  setHost [%s]', S(s));
    super.setHost(s);
  }
  override setPort(p: number): void {
    trace('  setPort %d', p);
    super.setPort(p);
  }
  override setPath(s: string): void {
    trace('  setPath [%s]', S(s));
    super.setPath(s);
  }
  override setEncodedPathAndQuery(s: string): void {
    trace('  setEncodedPathAndQuery [%s]', S(s));
    super.setEncodedPathAndQuery(s);
  }
  override setQuery(s: string): void {
    trace('  setQuery [%s]', S(s));
    super.setQuery(s);
  }
  override setRef(s: string): void {
    trace('  setRef [%s]', S(s));
    super.setRef(s);
  }
  override addPath(s: string): void {
    trace('  addPath [%s]', S(s));
    super.addPath(s);
  }
  override setFileName(s: string): void {
    trace('  setFileName [%s]', S(s));
    super.setFileName(s);
  }
  override cdUp(): boolean {
    trace('  cdUp');
    return super.cdUp();
  }
  override toString(e = false, f = true): string {
    trace('  toString %d %d', e, f);
    return super.toString(e, f);
  }
  override reset(): void {
    trace('  reset');
    super.reset();
  }
  override parse(s: string): boolean {
    trace('  parse [%s]', S(s));
    return super.parse(s);
  }
}
function DO(u: QUrl, call: (c: QUrl) => void, label: string): void {
  const c = u.copy();
  call(c);
  trace('%s', label);
  parts(c);
}
function SHORT(u: QUrl, call: (c: QUrl) => void, label: string): void {
  const c = u.copy();
  call(c);
  trace(
    '[%s] %s -> %d [%s] raw [%s] query [%s] ref [%s]',
    S(u.toString()),
    label,
    c.isValid(),
    S(c.toString()),
    S(c.path(false)),
    S(c.query()),
    S(c.ref()),
  );
}

new QApplication();
qInstallMsgHandler(traceMessage);
process.chdir('/');

const urls = [
  'http://www.trolltech.com:80/cgi-bin/test%20me.pl?cmd=Hello%20you',
  'http://doc.trolltech.com/qdockarea.html#lines',
  'http://host',
  'http://host/',
  'http://host:8080',
  'http://host:8080/x',
  'http://host:/x',
  'http://host:abc/x',
  'http://host:80a/x',
  'http://host:0/x',
  'http://host:-5/x',
  'http://host:99999/x',
  'http://host: 80/x',
  'http://h:1/x',
  'http://h:x/y',
  'http://h:/x',
  'http://hh:x/y',
  'http://user@host/x',
  'http://user:pass@host/x',
  'http://user:@host/x',
  'http://:pass@host/x',
  'http://@host/x',
  'http://user:pa:ss@host/x',
  'http://us%40er:p%3Aa%2Fss@host/x',
  'http://us@er@host/x',
  'http://user:pass@host:21/x?q#r',
  'http://user:pass@',
  'http://user@host:21',
  'http://host/a@b',
  'http://host/a:b@c:d',
  'http://',
  'http:',
  'http:/',
  'http:///path',
  'http:path',
  'http:/path',
  'http:////path',
  'http://host?query',
  'http://host?query#ref',
  'http://host#ref',
  'http://host/?query',
  'http://host/p?',
  'http://host/p#',
  'http://host/p?#',
  'http://host/p?a?b',
  'http://host/p#a#b',
  'http://host/p#r?q',
  'http://host/p?q#r',
  'http://host/p?q=a/b',
  'http://host/p?q=http://x/y',
  'http://host/p#a/b',
  'http://host/p?a%26b#c%20d',
  'http://host:80?q',
  'http://host:80#r',
  'http://host/a%2Fb',
  'http://host/a%3Fb%23c',
  'http://host/100%',
  'http://host/%zz',
  'http://host/%4',
  'http://host/%c5%99%C5%99',
  'http://host/%e9x',
  'http://host/a b',
  'http://host/a+b',
  'http://h%6fst/x',
  'http://HOST.Example/Path',
  'HTTP://host/x',
  'http://host//a//b',
  'http://host/a/./b/../c',
  'http://host/..',
  'http://host/../..',
  'http://host/a/..',
  'http://host/a/../..',
  'http://host/a/b/..',
  'http://host/a/b/../',
  'http://host/.',
  'http://host/a/.',
  'http://host/a/./',
  'http://host/a/b/',
  'http://host/a//',
  'http://host/...',
  'http://host/..a',
  'http://host/a..',
  'http://host/x/..?q#r',
  'http://[::1]/x',
  'http://[::1]:80/x',
  'ftp://ftp.trolltech.com/qt/source/qt-2.1.0.tar.gz',
  'ftp://u:p@h/%2Fetc',
  'mailto:a@b.c',
  'news:comp.lang',
  'javascript:alert(1)',
  'about:blank',
  'x-y+z.1://host/p',
  'x_y://host/p',
  'file:/no/such',
  'file:///no/such',
  'file://host/no/such',
  'file:no',
  'file:',
  'file:/',
  'file://',
  'file:///',
  'file:////a',
  'file:/no/such/',
  'file:/no//such/../x',
  'file:/tmp',
  'file:/tmp/',
  'file:/dev/null',
  'file:/no/a%20b?q#r',
  'FILE:/no/such',
  '/no/such',
  '/no/such/',
  '/',
  '/tmp',
  '/tmp/',
  '//host/path',
  '//',
  'no/such',
  'no',
  '.',
  '..',
  './a',
  '../a',
  '',
  ' ',
  '/a b',
  '/a%20b',
  '/a#b',
  '/a?b',
  '/a:b',
  'a:b',
  'a:b/c',
  'a/b:c',
  'C:/x',
  'C:\\x',
  'c:x',
  'C:',
  'C:/',
  'file:/C:/x',
  'file:///C:/x',
  'file:c:/x',
  'C:/no/../x',
  '\\\\server\\share\\f',
  'c:/a b#r?q',
  '#ref',
  '?query',
  ':',
  '://',
  '://host',
  ':/x',
  '1http://host/x',
  'ht tp://host/x',
  '<http://host/x>',
  '  http://host/x  ',
  'http//host/x',
  'http:\\\\host\\x',
  'user@host',
  'user:pass@host',
  'www.trolltech.com',
  'www.trolltech.com:80/x',
  'localhost:80',
];
trace('# parsing');
for (const url of urls) parse(url);
parse('http://host/\u0159\u00e9?\u0159#\u00e9');
parse('http://h\u00f6st/');
parse('/no/\u0159');
parse('http://host/x\n');
parse('http://host/a\tb');
parse(null);

trace('# constructors and assignment');
{
  const u = new QUrl();
  trace('QUrl()');
  parts(u);
  const s = new QUrl('http://u:p@h:1/d/f?q#r');
  trace('QUrl( url )');
  parts(s);
  const c = new QUrl(s);
  trace('copy');
  parts(c);
  c.setHost('other');
  brief('original after the copy changed', s);
  u.assign(s);
  brief('assigned', u);
  u.assign(u);
  brief('assigned itself', u);
  u.assign('ftp://x/y');
  brief('assigned a string', u);
  parts(u);
  u.assign('/no/such');
  brief('assigned a path', u);
  u.assign(null);
  trace('assigned null');
  parts(u);
  trace('operator QString [%s]', S(s.toString()));
  const i = new QUrl('://bad');
  u.assign(i);
  trace('assigned an invalid one');
  parts(u);
}
trace('# assigning or parsing keeps nothing of the former');
{
  const u = new QUrl('http://u:p@h:1/d/f?q#r');
  for (const url of ['http://h2/x', 'relative', '/no/such', '']) {
    u.assign(url);
    parts(u);
  }
}
trace('# decoding and encoding');
{
  for (const d of [
    'http%3A//www%20trolltech%20com',
    '',
    'abc',
    '%41%62%63',
    '%4',
    '%',
    '100%',
    'a%2',
    '%zz',
    '%4g',
    '%g4',
    'x%zzy',
    '%%41',
    '%2541',
    'a+b',
    '%c3%a9',
    '%C3%A9',
    '%e9',
    '%e9%41',
    '%e2%82%ac',
    '%f0%9f%98%80',
    'a%0Ab',
    '%7f',
    '%80',
    'a b',
  ]) {
    const s = QUrl.decode(d);
    trace('decode [%s] -> [%s] %u', d, S(s), s.length);
  }
  trace('decode of e acute and %%41 -> [%s]', S(QUrl.decode('\u00e9%41')));
  trace('decode null -> null %d', QUrl.decode(null) === null);
  trace('decode empty -> null %d', (QUrl.decode('') as string | null) === null);
  let all = '';
  for (let c = 1; c < 128; c++) all += String.fromCharCode(c);
  let s = QUrl.encode(all);
  trace('encode 1..127 -> [%s]', S(s));
  s = QUrl.decode(s);
  trace('and back: same %d', s === all);
  for (const e of ['http://www.trolltech.com', '', 'a%41b', 'a b', 'a/b\\c'])
    trace('encode [%s] -> [%s]', e, S(QUrl.encode(e)));
  s = QUrl.encode('\u00e9\u20ac\ud83d\ude00');
  trace('encode e acute, euro, a smiling face -> [%s]', S(s));
  trace('and back -> [%s]', S(QUrl.decode(s)));
  trace('encode null -> null %d', QUrl.encode(null) === null);
  trace('encode empty -> null %d', (QUrl.encode('') as string | null) === null);
}
trace('# isRelativeUrl()');
for (const r of [
  '',
  'x',
  'x/y',
  './x',
  '../x',
  '/x',
  '//x',
  '#r',
  '?q',
  'http:',
  'http:x',
  'http://x',
  'file:x',
  'C:',
  'C:\\x',
  'c:x',
  'a:b',
  'x:y/z',
  'x/y:z',
  ':x',
  '1:x',
  '.:x',
  '\\x',
  'x\\y',
  ' /x',
  'mailto:a@b',
  'a.b:c',
  'a-b:c',
  'x?y:z',
  'x#y:z',
])
  trace('[%s] %d', r, QUrl.isRelativeUrl(r));
trace('null %d', QUrl.isRelativeUrl(null));

trace('# a relative URL on a base');
{
  const rfc = [
    'g:h',
    'g',
    './g',
    'g/',
    '/g',
    '//g',
    '?y',
    'g?y',
    'g?y/./x',
    '#s',
    'g#s',
    'g#s/./x',
    'g?y#s',
    ';x',
    'g;x',
    'g;x?y#s',
    '.',
    './',
    '..',
    '../',
    '../g',
    '../..',
    '../../',
    '../../g',
    '',
    '../../../g',
    '../../../../g',
    '/./g',
    '/../g',
    'g.',
    '.g',
    'g..',
    '..g',
    './../g',
    './g/.',
    'g/./h',
    'g/../h',
    'g;x=1/./y',
    'g;x=1/../y',
    'http:g',
    'http:',
    'g?y/../x',
    'g#s/../x',
    'file:/no/such',
    'ftp://x/y',
    'mailto:a@b',
    'a b',
    'a%20b',
    'a%2Fb',
  ];
  for (const b of ['http://a/b/c/d;p?q', 'http://u:p@a:8/b/c/#f', 'http://a', 'file:/no/such']) {
    trace('base %s', b);
    for (const r of rfc) {
      const base = new QUrl(b);
      const loose = new QUrl(base, r);
      const strict = new QUrl(base, r, true);
      trace(
        '  [%s] %d [%s] query [%s] ref [%s] | checkSlash %d [%s] query [%s] ref [%s]',
        r,
        loose.isValid(),
        S(loose.toString()),
        S(loose.query()),
        S(loose.ref()),
        strict.isValid(),
        S(strict.toString()),
        S(strict.query()),
        S(strict.ref()),
      );
    }
  }
}
trace('# odd bases');
{
  const none = new QUrl();
  brief('empty + x', new QUrl(none, 'x'));
  brief('empty + /x', new QUrl(none, '/x'));
  brief('empty + http://h/x', new QUrl(none, 'http://h/x'));
  brief('empty + nothing', new QUrl(none, ''));
  const bad = new QUrl('://bad');
  brief('invalid + x', new QUrl(bad, 'x'));
  brief('invalid + file:/x', new QUrl(bad, 'file:/x'));
  const rel = new QUrl('some/dir');
  brief('relative + x', new QUrl(rel, 'x'));
  brief('relative + ../x', new QUrl(rel, '../x'));
  brief('relative + /x', new QUrl(rel, '/x'));
  const m = new QUrl('mailto:a@b.c');
  brief('mailto + x', new QUrl(m, 'x'));
  brief('mailto + /x', new QUrl(m, '/x'));
  const h = new QUrl('http://h/d');
  brief('http + null', new QUrl(h, null));
  brief('http + a path with a reference', new QUrl(h, '/p#r'));
  brief('http + a path with a query', new QUrl(h, '/p?q'));
  brief('http + backslashes', new QUrl(h, 'a\\b'));
  brief('http + drive', new QUrl(h, 'C:/x'));
  brief('http + utf-8', new QUrl(h, '\u0159'));
}
trace('# setters');
{
  const f = new QUrl('http://u:p@h:1/d/f?q#r');
  const g = new QUrl('http://h/d/f#r');
  const e = new QUrl();
  f.setRef('r');
  DO(e, (c) => c.setProtocol('http'), 'setProtocol( "http" )');
  DO(e, (c) => c.setHost('h'), 'setHost( "h" )');
  DO(e, (c) => c.setPath('/p'), 'setPath( "/p" )');
  DO(e, (c) => c.setPort(80), 'setPort( 80 )');
  DO(e, (c) => c.setUser('u'), 'setUser( "u" )');
  DO(e, (c) => c.setQuery('q'), 'setQuery( "q" )');
  DO(e, (c) => c.setRef('r'), 'setRef( "r" )');
  DO(e, (c) => c.setFileName('f'), 'setFileName( "f" )');
  DO(e, (c) => c.addPath('p'), 'addPath( "p" )');
  DO(e, (c) => c.setPassword('p'), 'setPassword( "p" )');
  SHORT(f, (c) => c.setProtocol('ftp'), 'setProtocol( "ftp" )');
  SHORT(f, (c) => c.setProtocol(''), 'setProtocol( "" )');
  SHORT(f, (c) => c.setProtocol('file'), 'setProtocol( "file" )');
  SHORT(f, (c) => c.setProtocol('ftp:'), 'setProtocol( "ftp:" )');
  SHORT(f, (c) => c.setProtocol('FTP'), 'setProtocol( "FTP" )');
  SHORT(f, (c) => c.setUser('new'), 'setUser( "new" )');
  SHORT(f, (c) => c.setUser('a@b:c/d e%41'), 'setUser( "a@b:c/d e%41" )');
  SHORT(f, (c) => c.setUser(''), 'setUser( "" )');
  SHORT(f, (c) => c.setPassword('new'), 'setPassword( "new" )');
  SHORT(f, (c) => c.setPassword('a@b:c/d e'), 'setPassword( "a@b:c/d e" )');
  SHORT(f, (c) => c.setPassword(''), 'setPassword( "" )');
  SHORT(f, (c) => c.setHost('other'), 'setHost( "other" )');
  SHORT(f, (c) => c.setHost('a:b@c/d'), 'setHost( "a:b@c/d" )');
  SHORT(f, (c) => c.setHost(''), 'setHost( "" )');
  SHORT(f, (c) => c.setPort(0), 'setPort( 0 )');
  SHORT(f, (c) => c.setPort(-1), 'setPort( -1 )');
  SHORT(f, (c) => c.setPort(-2), 'setPort( -2 )');
  SHORT(f, (c) => c.setPort(70000), 'setPort( 70000 )');
  SHORT(f, (c) => c.setPath('/new'), 'setPath( "/new" )');
  SHORT(f, (c) => c.setPath('new'), 'setPath( "new" )');
  SHORT(f, (c) => c.setPath(''), 'setPath( "" )');
  SHORT(f, (c) => c.setPath(null), 'setPath( QString::null )');
  SHORT(f, (c) => c.setPath('/a?b#c'), 'setPath( "/a?b#c" )');
  SHORT(f, (c) => c.setPath('/a%20b'), 'setPath( "/a%20b" )');
  SHORT(f, (c) => c.setPath('/a/../b//c/.'), 'setPath( "/a/../b//c/." )');
  SHORT(f, (c) => c.setPath('a\\b'), 'setPath( "a\\\\b" )');
  SHORT(f, (c) => c.setQuery('new'), 'setQuery( "new" )');
  SHORT(f, (c) => c.setQuery('a b#c'), 'setQuery( "a b#c" )');
  SHORT(f, (c) => c.setQuery(''), 'setQuery( "" )');
  SHORT(f, (c) => c.setRef('new'), 'setRef( "new" )');
  SHORT(f, (c) => c.setRef('a b?c'), 'setRef( "a b?c" )');
  SHORT(f, (c) => c.setRef(''), 'setRef( "" )');
  SHORT(f, (c) => c.setRef('#x'), 'setRef( "#x" )');
  SHORT(g, (c) => c.setQuery('q'), 'setQuery( "q" )');
  SHORT(g, (c) => c.setQuery('?q'), 'setQuery( "?q" )');
}
trace('# setFileName()');
{
  for (const u of [
    'http://h/d/f',
    'http://h/d/',
    'http://h',
    'http://h/',
    'http://h/f?q#r',
    'http://h/f#r',
    'file:/no/such',
    'file:/no/such/',
    'file:/tmp',
    'rel',
    'rel/x',
    'mailto:a@b',
  ])
    SHORT(new QUrl(u), (c) => c.setFileName('n'), 'setFileName( "n" )');
  const q = new QUrl('http://h/d/f');
  SHORT(q, (c) => c.setFileName(''), 'setFileName( "" )');
  SHORT(q, (c) => c.setFileName('/n'), 'setFileName( "/n" )');
  SHORT(q, (c) => c.setFileName('//n'), 'setFileName( "//n" )');
  SHORT(q, (c) => c.setFileName('n/m'), 'setFileName( "n/m" )');
  SHORT(q, (c) => c.setFileName('../n'), 'setFileName( "../n" )');
  SHORT(q, (c) => c.setFileName('./n'), 'setFileName( "./n" )');
  SHORT(q, (c) => c.setFileName('n?a=b'), 'setFileName( "n?a=b" )');
  SHORT(q, (c) => c.setFileName('n#s'), 'setFileName( "n#s" )');
  SHORT(q, (c) => c.setFileName('n#s?t'), 'setFileName( "n#s?t" )');
  SHORT(q, (c) => c.setFileName('a b%20c'), 'setFileName( "a b%20c" )');
  SHORT(q, (c) => c.setFileName('?q'), 'setFileName( "?q" )');
  SHORT(q, (c) => c.setFileName('n/'), 'setFileName( "n/" )');
  SHORT(q, (c) => c.setFileName(null), 'setFileName( QString::null )');
}
trace('# addPath()');
{
  for (const u of [
    'http://h',
    'http://h/',
    'http://h/d',
    'http://h/d/',
    'http://h/d?q#r',
    'http://h/d#r',
    'file:/no/such',
    'rel',
    'mailto:a@b',
    '://bad',
  ]) {
    SHORT(new QUrl(u), (c) => c.addPath('a'), 'addPath( "a" )');
    SHORT(new QUrl(u), (c) => c.addPath('/a'), 'addPath( "/a" )');
  }
  const q = new QUrl('http://h/d');
  SHORT(q, (c) => c.addPath(''), 'addPath( "" )');
  SHORT(q, (c) => c.addPath('a/'), 'addPath( "a/" )');
  SHORT(q, (c) => c.addPath('//a'), 'addPath( "//a" )');
  SHORT(q, (c) => c.addPath('../a'), 'addPath( "../a" )');
  SHORT(q, (c) => c.addPath('.'), 'addPath( "." )');
  SHORT(q, (c) => c.addPath('a/b'), 'addPath( "a/b" )');
  SHORT(q, (c) => c.addPath('a%20b'), 'addPath( "a%20b" )');
  SHORT(q, (c) => c.addPath('a?b'), 'addPath( "a?b" )');
  SHORT(q, (c) => c.addPath('a#b'), 'addPath( "a#b" )');
  SHORT(q, (c) => c.addPath(null), 'addPath( QString::null )');
  SHORT(q, (c) => c.addPath('a\\b'), 'addPath( "a\\\\b" )');
  SHORT(q, (c) => c.addPath('/'), 'addPath( "/" )');
}
trace('# cdUp()');
{
  for (const u of [
    'http://h/a/b/c',
    'http://h/a/b/',
    'http://h/a',
    'http://h/',
    'http://h',
    'http://h/a?q#r',
    'http://h/a#r',
    'file:/no/such',
    'file:/no/such/',
    'file:/',
    '/tmp',
    'rel/x',
    'rel',
    '.',
    '..',
    'mailto:a@b',
    '://bad',
    '',
  ]) {
    const q = new QUrl(u);
    const ok = q.cdUp();
    trace(
      '[%s] %d -> %d [%s] raw [%s] query [%s] ref [%s]',
      u,
      ok,
      q.isValid(),
      S(q.toString()),
      S(q.path(false)),
      S(q.query()),
      S(q.ref()),
    );
  }
  const q = new QUrl('http://h/a/b/c');
  for (let i = 0; i < 5; i++) {
    const ok = q.cdUp();
    trace('again %d [%s]', ok, S(q.toString()));
  }
}
trace('# setEncodedPathAndQuery()');
{
  const q = new QUrl('http://h/d/f#r');
  SHORT(q, (c) => c.setEncodedPathAndQuery('/a%20b?c%20d'), 'setEncodedPathAndQuery( "/a%20b?c%20d" )');
  SHORT(q, (c) => c.setEncodedPathAndQuery('/a'), 'setEncodedPathAndQuery( "/a" )');
  SHORT(q, (c) => c.setEncodedPathAndQuery('a'), 'setEncodedPathAndQuery( "a" )');
  SHORT(q, (c) => c.setEncodedPathAndQuery(''), 'setEncodedPathAndQuery( "" )');
  SHORT(q, (c) => c.setEncodedPathAndQuery('?q'), 'setEncodedPathAndQuery( "?q" )');
  SHORT(q, (c) => c.setEncodedPathAndQuery('/a?'), 'setEncodedPathAndQuery( "/a?" )');
  SHORT(q, (c) => c.setEncodedPathAndQuery('/a?b?c'), 'setEncodedPathAndQuery( "/a?b?c" )');
  SHORT(q, (c) => c.setEncodedPathAndQuery('/a%3Fb?c'), 'setEncodedPathAndQuery( "/a%3Fb?c" )');
  SHORT(q, (c) => c.setEncodedPathAndQuery('/a#b?c'), 'setEncodedPathAndQuery( "/a#b?c" )');
  SHORT(q, (c) => c.setEncodedPathAndQuery('/a?b#c'), 'setEncodedPathAndQuery( "/a?b#c" )');
  SHORT(q, (c) => c.setEncodedPathAndQuery('/a/../b'), 'setEncodedPathAndQuery( "/a/../b" )');
  const p = new QUrl('http://h/d?old');
  SHORT(p, (c) => c.setEncodedPathAndQuery('/new'), 'setEncodedPathAndQuery( "/new" )');
  const e = new QUrl();
  DO(e, (c) => c.setEncodedPathAndQuery('/x?y'), 'setEncodedPathAndQuery( "/x?y" )');
  for (const u of [
    'http://h',
    'http://h?q',
    'http://h/a b',
    'http://h/a/../b',
    'http://h/#r',
    'file:/no/such',
    'rel',
    '',
    'mailto:a@b',
  ]) {
    const url = new QUrl(u);
    const encoded = url.encodedPathAndQuery();
    trace(
      '[%s] encodedPathAndQuery [%s] and then raw [%s] valid %d',
      u,
      S(encoded),
      S(url.path(false)),
      url.isValid(),
    );
  }
}
trace('# comparison');
{
  const pair = [
    'http://h/x',
    'http://h/x',
    'http://h/x',
    'http://h/y',
    'http://h/x',
    'HTTP://h/x',
    'http://h/x',
    'http://H/x',
    'http://h',
    'http://h/',
    'http://h/x',
    'http://h/x/',
    'http://h/a/../x',
    'http://h/x',
    'http://h//x',
    'http://h/x',
    'http://h/a%20b',
    'http://h/a b',
    'http://h:80/x',
    'http://h/x',
    'http://h:0/x',
    'http://h:/x',
    'http://u@h/x',
    'http://h/x',
    'http://u:p@h/x',
    'http://u:q@h/x',
    'http://h/x?q',
    'http://h/x',
    'http://h/x#r',
    'http://h/x',
    'http://h/x?q#r',
    'http://h/x?q#s',
    'http://h/x#a?q',
    'http://h/x#b?q',
    'file:/no/such',
    '/no/such',
    'file:/no/such',
    'file:/no/such/',
    'file:/tmp',
    'file:/tmp/',
    'file:no',
    'no',
    '://a',
    '://b',
    '://a',
    '',
    '',
    '',
    'http://h:x',
    'http://h:y',
    'http://h/x',
    'http://h:x',
  ] as const;
  for (let i = 0; i < pair.length; i += 2) {
    const [x = '', y = ''] = pair.slice(i, i + 2);
    const a = new QUrl(x);
    const b = new QUrl(y);
    trace('[%s] [%s] %d %d with a string %d', x, y, a.isEqual(b), b.isEqual(a), a.isEqual(y));
  }
  const a = new QUrl('http://h/x');
  trace('itself %d', a.isEqual(a));
  trace('two empty ones %d', new QUrl().isEqual(new QUrl()));
}
trace('# virtual functions');
{
  trace('constructor');
  const v = new Virtual('http://u:p@h:1/d/f?q');
  trace('assign');
  v.assign('http://u:p@h:1/d/f');
  trace('assign a QUrl');
  v.assign(new QUrl('http://h/a/b'));
  trace('cdUp');
  v.cdUp();
  trace('addPath');
  v.addPath('x');
  trace('setFileName');
  v.setFileName('y');
  trace('setFileName with a query');
  v.setFileName('y?z');
  trace('setEncodedPathAndQuery');
  v.setEncodedPathAndQuery('/z?q');
  trace('encodedPathAndQuery');
  v.encodedPathAndQuery();
  trace('operator QString');
  v.toString();
  trace('compare with a string');
  v.isEqual('x');
  trace('compare with a QUrl');
  v.isEqual(new QUrl('x'));
  trace('path, fileName, dirPath');
  v.path();
  v.fileName();
  v.dirPath();
  trace('as base');
  new QUrl(v, 'rel');
  trace('relative');
  new QUrl(v);
  trace('parse');
  for (const p of ['http://u:p@h:1/d/f?q', '://bad', '', 'rel', '/no/such', 'http:', 'http://h:x/']) {
    v.reset();
    const ok = v.parse(p);
    trace('returned %d valid %d', ok, v.isValid());
  }
  v.reset();
  v.parse('http://u:p@h:1/d/f#r');
  v.setQuery('q');
  v.reset();
  trace('after reset');
  parts(new QUrl(v));
  v.setProtocol('http');
  v.setHost('h');
  trace('protocol and host set');
  parts(new QUrl(v));
}
trace('# the file system');
{
  const t = mkdtempSync('/tmp/oracle-url-');
  process.chdir(t);
  mkdirSync('r');
  process.chdir('r');
  mkdirSync('d');
  mkdirSync('d/e');
  symlinkSync('d/e', 'l');
  closeSync(openSync('f', 'w'));
  process.chdir('/');
  top = t;
  const root = `${top}/r`;
  const u = [
    '',
    '/',
    '/d',
    '/d/',
    '/f',
    '/f/',
    '/l',
    '/l/',
    '/l/..',
    '/d/..',
    '/d/../',
    '/d/../f',
    '/d/./e',
    '/d/e/../..',
    '//d',
    '/d//e//',
    '/no/..',
    '/no/../d',
    '/f/..',
    '/d/no',
    '/d/no/',
    '/d/../no',
    '/l/../no',
    '/l/no/..',
  ];
  for (const url of u) {
    const q = new QUrl(root + url);
    trace(
      '[TOP/r%s] path [%s] raw [%s] dir [%s] file [%s] string [%s] bare [%s]',
      url,
      S(q.path()),
      S(q.path(false)),
      S(q.dirPath()),
      S(q.fileName()),
      S(q.toString()),
      S(q.toString(false, false)),
    );
  }
  for (const url of u) {
    const q = new QUrl(root + url);
    const r = new QUrl(q, 'x');
    const c = new QUrl(q, 'x', true);
    const n = new QUrl(q, '../x');
    const ok = q.cdUp();
    trace(
      '[TOP/r%s] cdUp %d [%s] x [%s] checkSlash [%s] ../x [%s]',
      url,
      ok,
      S(q.toString()),
      S(r.toString()),
      S(c.toString()),
      S(n.toString()),
    );
  }
  process.chdir(root);
  for (const r of [
    'd',
    'd/',
    'f',
    'no',
    'd/../f',
    'l',
    'l/..',
    '.',
    './',
    '..',
    './d',
    'd/e/..',
    'no/../d',
  ]) {
    const q = new QUrl(r);
    trace(
      'relative [%s] path [%s] dir [%s] file [%s] string [%s]',
      r,
      S(q.path()),
      S(q.dirPath()),
      S(q.fileName()),
      S(q.toString()),
    );
  }
  const q = new QUrl(`${root}/d`);
  // C++ evaluated the arguments from right to left: the protocol is set by then.
  const same = q.isEqual(new QUrl(`${root}/d/`));
  q.setProtocol('http');
  trace(
    'a folder: == itself with a slash %d, fileName [%s], as http path [%s]',
    same,
    S(q.fileName()),
    S(q.path()),
  );
  unlinkSync('f');
  unlinkSync('l');
  rmdirSync('d/e');
  rmdirSync('d');
  process.chdir('/');
  rmdirSync(root);
  rmdirSync(t);
}
