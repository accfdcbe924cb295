// QHttpHeader, QHttpResponseHeader, QHttpRequestHeader: what is parsed, what is kept, what is printed.
import { QApplication, qInstallMsgHandler } from '@qt3/core-signals';
import { QHttpHeader, QHttpRequestHeader, QHttpResponseHeader } from '@qt3/qnetwork';
import { trace, traceMessage } from '@qt3/test-support';

function esc(s: string): string {
  const names: Record<string, string> = { '\r': '\\r', '\n': '\\n', '\t': '\\t' };
  return s.replace(
    /[^\0-~]|[\r\n\t]/g,
    (c) => names[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The abstract class, with what it protects within reach. */
class Header extends QHttpHeader {
  majorVersion(): number {
    return 7;
  }
  minorVersion(): number {
    return 8;
  }
  feed(s: string): boolean {
    return this.parse(s);
  }
  line(s: string, n: number): boolean {
    return this.parseLine(s, n);
  }
  valid(b: boolean): void {
    this.setValid(b);
  }
}

/** Traces which lines parse() hands to parseLine(), and refuses one of them. */
class Lines extends Header {
  refuse: number;
  constructor(refuse = -1) {
    super();
    this.refuse = refuse;
  }
  protected override parseLine(l: string, n: number): boolean {
    trace('  line %d [%s]', n, esc(l));
    return n !== this.refuse && super.parseLine(l, n);
  }
}

/** What QHttp does with what it hears. */
class Response extends QHttpResponseHeader {
  ok: boolean;
  valid: boolean;
  constructor(s: string) {
    super();
    this.ok = this.parse(s);
    this.valid = this.isValid();
    this.setValid(this.ok);
  }
  line(s: string, n: number): boolean {
    return this.parseLine(s, n);
  }
}
class Request extends QHttpRequestHeader {
  line(s: string, n: number): boolean {
    return this.parseLine(s, n);
  }
}
function show(what: string, h: QHttpHeader): void {
  trace(
    '%s: valid %d version %d.%d keys [%s]%s%s',
    what,
    h.isValid(),
    h.majorVersion(),
    h.minorVersion(),
    esc(h.keys().join('|')),
    h.hasContentType() ? ` type [${esc(h.contentType())}]` : '',
    h.hasContentLength() ? ` length ${h.contentLength()}` : '',
  );
  trace('  text [%s]', esc(h.toString()));
}
function parsed(text: string): void {
  const h = new Header(text);
  const v = h.keys().map((key) => ` [${esc(key)}]=[${esc(h.value(key))}]`);
  trace('[%s]: valid %d%s', esc(text), h.isValid(), v.join(''));
}
function response(text: string): void {
  const h = new Response(text);
  const keys = h.keys();
  trace(
    '[%s]: code %d [%s] version %d.%d%s%s',
    esc(text),
    h.statusCode(),
    esc(h.reasonPhrase()),
    h.majorVersion(),
    h.minorVersion(),
    keys.length === 0 ? '' : ` keys [${esc(keys.join('|'))}]`,
    h.ok ? '' : ' REFUSED',
  );
  trace('  text [%s]', esc(h.toString()));
}
function refused(text: string): void {
  const h = new Response(text);
  trace(
    '[%s]: %s [%s] keys [%s]',
    esc(text),
    h.ok ? 'TAKEN' : 'refused',
    esc(h.reasonPhrase()),
    esc(h.keys().join('|')),
  );
}
function request(text: string): void {
  const h = new QHttpRequestHeader(text);
  const keys = h.keys();
  trace(
    '[%s]: valid %d [%s] [%s] version %d.%d%s',
    esc(text),
    h.isValid(),
    esc(h.method()),
    esc(h.path()),
    h.majorVersion(),
    h.minorVersion(),
    keys.length === 0 ? '' : ` keys [${esc(keys.join('|'))}]`,
  );
  trace('  text [%s]', esc(h.toString()));
}
function noRequest(text: string): void {
  const h = new QHttpRequestHeader(text);
  trace('[%s]: valid %d [%s] [%s]', esc(text), h.isValid(), esc(h.method()), esc(h.path()));
}

new QApplication();
qInstallMsgHandler(traceMessage);
trace('# empty');
{
  const h = new Header();
  show('header', h);
  trace('value [%s] hasKey %d keys %u', esc(h.value('x')), h.hasKey('x'), h.keys().length);
  h.removeValue('x');
  show('removed nothing', h);
}
trace('# values');
{
  const h = new Header();
  h.setValue('Content-Type', 'text/html');
  show('one', h);
  h.setValue('CONTENT-type', 'text/plain');
  show('again', h);
  trace(
    '[%s] [%s] has %d %d',
    h.value('content-type'),
    h.value('cOnTent-tYpe'),
    h.hasKey('CONTENT-TYPE'),
    h.hasKey('Content'),
  );
  h.setValue('zebra', '1');
  h.setValue('Apple', '2');
  h.setValue('x', '');
  h.setValue('', 'none');
  h.setValue('a b', 'c: d');
  h.setValue(' pad ', '  kept  ');
  h.setValue('null', null);
  show('many', h);
  trace('[%s] [%s] [%s] [%s]', h.value(''), esc(h.value(' pad ')), h.value('APPLE'), esc(h.value('pad')));
  h.removeValue('ZEBRA');
  h.removeValue('nothing');
  h.removeValue('');
  show('fewer', h);
}
trace('# type and length');
{
  const h = new Header();
  h.setContentLength(12);
  h.setContentType('image/png; x=y');
  show('set', h);
  trace('[%s] [%s]', h.value('Content-Length'), h.value('content-type'));
  h.setContentLength(0);
  show('zero', h);
  h.setContentLength(-1);
  show('negative', h);
  h.setValue('content-length', '12abc');
  show('12abc', h);
  h.setValue('content-length', ' 13 ');
  show('spaces', h);
  h.setValue('content-length', '4294967295');
  show('2^32-1', h);
  h.setValue('content-length', '4294967296');
  show('2^32', h);
  h.setValue('content-length', '0x10');
  show('0x10', h);
  h.setValue('content-length', '+5');
  show('+5', h);
  h.setValue('content-length', '');
  show('empty', h);
  h.setContentType(' text/html ; charset=x; y');
  show('spaces and parameters', h);
  h.setContentType(';x');
  show('parameters only', h);
  h.setContentType('');
  show('no type', h);
  h.setContentType(null);
  show('null type', h);
  h.removeValue('Content-Length');
  show('removed', h);
}
trace('# validity');
{
  const h = new Header();
  h.valid(false);
  show('setValid(FALSE)', h);
  h.setValue('a', 'b');
  show('setValue', h);
  h.valid(true);
  show('setValid(TRUE)', h);
  trace('parse %d', h.feed('no colon\r\n'));
  show('after a bad parse', h);
  trace('parse %d', h.feed('c: d\r\n'));
  show('after a good parse', h);
}
trace('# copies');
{
  const h = new Header();
  h.setValue('a', '1');
  const c = new Header(h);
  const e = new Header('bad');
  e.assign(h);
  h.setValue('a', '2');
  h.setValue('b', '3');
  show('copy', c);
  show('assigned', e);
  show('original', h);
  const bad = new Header('bad');
  const g = new Header('x: y\r\n');
  g.assign(bad);
  show('assigned an invalid one', g);
  const k = new Header(bad);
  show('copied an invalid one', k);
  e.assign(e);
  show('to itself', e);
}
trace('# text');
parsed('');
parsed('\r\n');
parsed('\r\n\r\n');
parsed('a: b');
parsed('a: b\r\n');
parsed('a: b\r\n\r\n');
parsed('a: b\nc: d\n');
parsed('a: b\nc: d\r\n');
parsed('a: b\r\nc: d\n');
parsed('a: b\rc: d\r');
parsed('a:b\r\n');
parsed('a:\r\n');
parsed('a: \r\n');
parsed(': b\r\n');
parsed(':\r\n');
parsed('a:    b  c   \r\n');
parsed('a:\tb\t\r\n');
parsed('  a : b\r\n');
parsed('a b: c\r\n');
parsed('MiXed: CaSe\r\n');
parsed('t: 12:30:45\r\n');
parsed('u: http://host:8/p?q=a:b\r\n');
parsed('a: b: c\r\n');
parsed('a::b\r\n');
parsed('no colon\r\n');
parsed('a: 1\r\nno colon\r\nb: 2\r\n');
parsed('a: 1\r\n\r\nb: 2\r\n');
parsed('\r\na: 1\r\n');
parsed('a: b\r\r\n');
trace('# repeated keys');
parsed('a: 1\r\nb: 2\r\na: 3\r\n');
parsed('Set-Cookie: x\r\nset-cookie: y\r\n');
parsed('b: 1\r\nA: 2\r\nc: 3\r\nB: 4\r\n');
trace('# continuation lines');
parsed('a: one\r\n two\r\nb: 3\r\n');
parsed('a: one\r\n\ttwo\r\n');
parsed('a: one\r\n   two   \r\n \t three\r\nb: 3\r\n');
parsed('a: one \r\n two\r\n');
parsed('a:\r\n two\r\n');
parsed(' two\r\na: b\r\n');
parsed('a: one\r\n two: three\r\n');
parsed('a: one\r\n \r\nb: 2\r\n');
parsed('a: one\n two\n');
parsed('a: one\r\n two');
parsed(' a: b\r\nc: d\r\n');
parsed('a: one\r\n\r\n two\r\n');
trace('# outside of ASCII');
parsed('k\u00e9y: v\u00e4lue \u20ac\r\n');
parsed('\u00c9: 1\r\n\u00e9: 2\r\n');
trace('# a text that was printed is read again');
{
  const h = new Header();
  h.setValue('b', '2');
  h.setValue('A', '1');
  h.setContentLength(3);
  const r = new Header(h.toString());
  show('again', r);
  trace('same %d', r.toString() === h.toString());
}
trace('# which lines parseLine() gets');
{
  const l = new Lines();
  trace('parse %d', l.feed('first\r\na: 1\r\n 2\r\nb: 3\r\n\r\nc: 4\r\n'));
  show('lines', l);
}
trace('parse %d', new Lines().feed('a: 1\nb: 2\n\n'));
trace('parse %d', new Lines().feed('a: 1\r\n\tx\r\n y'));
trace('parse %d', new Lines().feed(''));
{
  const l = new Lines(1);
  trace('parse %d', l.feed('a: 1\r\nb: 2\r\nc: 3\r\n'));
  show('refused 1', l);
}
{
  const l = new Lines(0);
  trace('parse %d', l.feed('a: 1\r\nb: 2\r\n'));
  show('refused 0', l);
}
{
  const h = new Header();
  trace('parseLine %d %d %d', h.line('a: 1', 0), h.line('b: 2', 5), h.line('nothing', 1));
  show('by line', h);
}
trace('# response, empty and copied');
{
  const h = new QHttpResponseHeader();
  trace('valid %d [%s] keys %u', h.isValid(), esc(h.reasonPhrase()), h.keys().length);
  const r = new Response('HTTP/1.0 404 Not Found\r\na: b\r\n');
  trace('valid after parse() %d', r.valid);
  const c = new QHttpResponseHeader(r);
  show('copy', c);
  trace('code %d [%s]', c.statusCode(), c.reasonPhrase());
  h.assign(r);
  show('assigned', h);
  trace('code %d', h.statusCode());
  h.setValue('x', 'y');
  h.setContentLength(4);
  show('changed', h);
}
trace('# status lines');
response('HTTP/1.1 200 OK\r\n');
response('HTTP/1.1 200 OK');
response('HTTP/1.1 200 OK\r\nContent-Length: 3\r\nA: b\r\n\r\n');
response('HTTP/1.0 404 Not Found\r\n');
response('HTTP/1.1 200\r\n');
response('HTTP/1.1 200 \r\n');
response('HTTP/1.1  200  OK\r\n');
response('HTTP/1.1 200 Two  spaces \r\n');
response('HTTP/1.1 20 OK\r\n');
response('HTTP/1.1 2000 OK\r\n');
response('HTTP/1.1 007 Bond\r\n');
response('HTTP/1.1 100 Continue\r\n');
response('HTTP/1.1 999 ?\r\n');
response('HTTP/2.7 200 OK\r\n');
response('HTTP/0.9 200 OK\r\n');
response(' HTTP/1.1 200 OK\r\n');
response('HTTP/1.1\t200\tOK\r\n');
response('HTTP/1.1 200 OK\nA: b\n\n');
response('HTTP/1.1 200 OK\r\n folded\r\nA: b\r\n');
response('\r\nHTTP/1.1 200 OK\r\n');
response('HTTP/1.1 200 Gr\u00fc\u00dfe\r\n');
response('HTTP/1.1 200 OK\r\nno colon\r\nA: b\r\n');
response('HTTP/1.1 200 OK\r\nA: b\r\nHTTP/1.1 300 Again\r\n');
trace('# no status lines');
refused('HTTP/1.1\r\n');
refused('HTTP/1.1 \r\n');
refused('HTTP/1.1 abc OK\r\n');
refused('HTTP/1.1 -1 OK\r\n');
refused('HTTP/12.34 200 OK\r\n');
refused('HTTP/1.10 200 OK\r\n');
refused('HTTP/1 200 OK\r\n');
refused('HTTP/x.y 200 OK\r\n');
refused('HTTP/1,1 200 OK\r\n');
refused('HTTP/ 200 OK\r\n');
refused('HTTP 200 OK\r\n');
refused('http/1.1 200 OK\r\n');
refused('HTTP/1.1200 OK\r\n');
refused('XTTP/1.1 200 OK\r\n');
refused('ICY 200 OK\r\n');
refused('garbage\r\n');
refused('A: b\r\nHTTP/1.1 200 OK\r\n');
{
  const h = new Response('HTTP/1.1 200 OK\r\n');
  trace('parseLine %d', h.line('HTTP/1.0 301 Moved', 0));
  show('line 0', h);
  trace('parseLine %d', h.line('HTTP/1.0 302 Found', 1));
  trace('parseLine %d', h.line('k: v', 1));
  show('line 1', h);
}
trace('# request, empty, set and copied');
{
  const h = new QHttpRequestHeader();
  trace('valid %d [%s] [%s] keys %u', h.isValid(), esc(h.method()), esc(h.path()), h.keys().length);
  h.setRequest('get', '/a b?c');
  show('setRequest', h);
  h.setValue('Host', 'h');
  h.setRequest('POST', '/', 1, 0);
  show('again', h);
  const c = new QHttpRequestHeader(h);
  h.setRequest('', '', 3, 12);
  show('odd', h);
  show('copy', c);
  c.assign(h);
  show('assigned', c);
}
{
  show('two', new QHttpRequestHeader('GET', '/index.html'));
  const g = new QHttpRequestHeader('PUT', '*', 1, 0);
  show('four', g);
  g.setContentLength(5);
  g.setContentType('text/plain');
  show('with content', g);
  const i = new QHttpRequestHeader('bad');
  trace('bad: valid %d', i.isValid());
  i.setRequest('GET', '/');
  show('mended', i);
  show('null', new QHttpRequestHeader(null, null));
  show('again', new QHttpRequestHeader(g.toString()));
}
trace('# request lines');
request('GET / HTTP/1.1\r\n');
request('GET / HTTP/1.1');
request('GET / HTTP/1.0\r\nHost: h\r\nA: b\r\n\r\n');
request('get /x HTTP/1.1\r\n');
request('GET / HTTP/1.1 more\r\n');
request('GET  /  HTTP/1.1\r\n');
request('GET\t/\tHTTP/1.1\r\n');
request(' GET / HTTP/1.1\r\n');
request('GET / HTTP/1.1\nA: b\n\n');
request('GET / HTTP/1.1\r\n folded\r\n');
request('\r\nGET / HTTP/1.1\r\n');
request('GET / HTTP/1.1\r\nno colon\r\n');
trace('# no request lines');
noRequest('GET /a b HTTP/1.1\r\n');
noRequest('GET /\r\n');
noRequest('GET\r\n');
noRequest('GET / HTTP/1\r\n');
noRequest('GET / HTTP/x.y\r\n');
noRequest('GET / http/1.1\r\n');
noRequest('GET / FTP/1.1\r\n');
noRequest('GET / HTTP\r\n');
noRequest('A: b\r\nGET / HTTP/1.1\r\n');
{
  const h = new Request();
  trace('parseLine %d', h.line('PUT /x HTTP/1.0', 0));
  show('line 0', h);
  trace('parseLine %d', h.line('k: v', 3));
  show('line 3', h);
  h.setRequest('GET', '/');
  show('set', h);
}
