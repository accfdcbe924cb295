// QRegExp: syntax, what it matches, captures, searching in both directions, wildcards, errors; the text functions that take one.
import { QApplication, qInstallMsgHandler } from '@qt3/core-signals';
import { trace, traceMessage } from '@qt3/test-support';
import { QRegExp, QString, contains, find as findText, findRev, remove, replace, section } from '@qt3/tools';
import { q, S } from './show.js';

function caps(rx: QRegExp): string {
  let r = '';
  for (let i = 0; i <= rx.numCaptures(); i++) {
    r += ' ' + q(rx.cap(i));
    if (i && rx.cap(i) !== '') r += '@' + String(rx.pos(i));
  }
  return r;
}
// options: i not case sensitive, m minimal, w wildcard
function make(pattern: string, options: string): QRegExp {
  const rx = new QRegExp(pattern, !options.includes('i'), options.includes('w'));
  rx.setMinimal(options.includes('m'));
  return rx;
}
function find(pattern: string, text: string, options = ''): void {
  const rx = make(pattern, options);
  const at = rx.search(text);
  if (!rx.isValid()) trace('/%s/%s %s -> %d, %s', pattern, options, q(text), at, rx.errorString());
  else if (at < 0) trace('/%s/%s %s -> %d', pattern, options, q(text), at);
  else trace('/%s/%s %s -> %d length %d%s', pattern, options, q(text), at, rx.matchedLength(), caps(rx));
}
function exact(pattern: string, text: string, options = ''): void {
  const rx = make(pattern, options);
  const b = rx.exactMatch(text);
  const captured = b ? caps(rx) : '';
  trace('exact /%s/%s %s -> %s length %d%s', pattern, options, q(text), q(b), rx.matchedLength(), captured);
}
function invalid(pattern: string): void {
  const rx = new QRegExp(pattern);
  trace('/%s/ valid %d: %s; search %d', pattern, rx.isValid(), rx.errorString(), rx.search(pattern));
}
function all(pattern: string, text: string, options = ''): void {
  const rx = make(pattern, options);
  const s = text;
  let r = '';
  let pos = 0;
  let n = 0;
  while (n++ < 20 && (pos = rx.search(s, pos)) !== -1) {
    r += ' ' + q(pos) + q(rx.cap());
    pos += rx.matchedLength() ? rx.matchedLength() : 1;
  }
  trace('all /%s/%s %s ->%s', pattern, options, q(s), r);
}
function allRev(pattern: string, text: string): void {
  const rx = new QRegExp(pattern);
  const s = text;
  let r = '';
  let pos = -1;
  let n = 0;
  while (n++ < 20 && (pos = rx.searchRev(s, pos)) !== -1) {
    r += ' ' + q(pos) + q(rx.cap());
    if (--pos < 0) break;
  }
  trace('allRev /%s/ %s ->%s', pattern, q(s), r);
}

using _app = new QApplication(process.argv);
qInstallMsgHandler(traceMessage);
trace('# characters');
find('b', 'abc');
find('', 'abc');
find('abc', 'ABC');
find('abc', 'xABC', 'i');
find('.', '\n');
find('a.c', 'a\nc');
find('\\.', 'a.b');
find('\\d+', 'ab123c');
find('\\D+', '12ab3');
find('\\s+', 'a \t\n\xa0z');
find('\\S+', '  ab c');
find('\\w+', '-a_1\xe9-');
find('\\W+', 'ab-.c');
find('\\t\\n\\r\\f\\v\\a', 'x\t\n\r\f\v\x07y');
find('\\x41\\x0042', 'xAB');
find('\\x41g', 'Ag');
find('\\xe9', 'caf\xe9');
find('\\0101', 'xA');
find('\\\\', 'a\\b');
find('\\q', 'aqb');
find('\\-\\/\\:', 'a-/:');
find('a b', 'a b');
find('#', 'a#b');
find('a\\$b', 'a$b');
trace('# classes');
find('[bc]+', 'abcd');
find('[^bc]+', 'bcad');
find('[a-c]+', 'xabcd');
find('[a-]+', 'b-a');
find('[-a]+', 'b-a');
find('[a\\-z]+', 'm-az');
find('[]a]+', 'x]a');
find('[^]a]+', ']ax');
find('[\\]a]+', 'x]a');
find('[\\d_]+', 'a1_2b');
find('[\\w.]+', '-a.b-');
find('[^\\s,]+', ' a,b');
find('[\\x41-\\x43]+', 'xABCD');
find('[.*+?]+', 'a.*+?b');
find('[a^]+', 'b^a');
find('[\\t ]+', 'a \tb');
find('[A-Z]+', 'abC', 'i');
find('[^A-Z]+', 'abC1', 'i');
find('[\\xe0-\\xff]+', 'a\xe9\xfcz');
find('[[a]+', 'x[a');
trace('# quantifiers');
find('ab?c', 'ac');
find('ab?c', 'abc');
find('ab*c', 'abbbc');
find('ab+c', 'ac');
find('a{2}', 'aaa');
find('a{2,}', 'aaaa');
find('a{,2}', 'aaaa');
find('a{1,3}', 'aaaa');
find('(ab){2}', 'ababab');
find('a{0}b', 'aab');
find('x*', 'aaa');
find('7+', '1.7770');
find('(ping)+', 'pingpingx');
find('ping+', 'pinggg');
find('[ab]{2,3}c', 'abababc');
find('\\d{1,3}(?:\\.\\d{1,3}){3}', 'ip 192.168.0.1!');
trace('# the leftmost, and of these the longest');
find('a|ab', 'xab');
find('ab|a', 'xab');
find('a|ab|abc', 'abcd');
find('(a|ab)(c|bcd)', 'abcd');
find('(a|ab)(c|bcd)(d*)', 'abcd');
find('(a*)(ab)*(b*)', 'abb');
find('(a+|b+)*', 'aabb');
find('(ab|a)(bc)?', 'abc');
find('get|getall', 'getall');
find('(get|getall)(.*)', 'getall x');
find('x|', 'ax');
find('(|a)b', 'ab');
find('(foo|foobar)(bar)?', 'foobarbar');
find('(.*)(\\d+)', 'abc123');
find('(\\w+)(\\d*)', 'abc123');
find('(a?)(ab)?', 'ab');
find('(x|xy)(yz|z)', 'xyz');
find('(xy|x)(z|yz)', 'xyz');
find('(a|b|ab)*', 'abab');
find('(a*)(a+)', 'aaa');
find('(a+)(ab)?(b*)', 'aabb');
find('((a)|b)+', 'ab');
find('(a(b)?)+', 'aba');
trace('# captures start early and are long: what is outside the parentheses takes what they leave');
find('a*(a*)', 'aaa');
find('a+(a*)', 'aaa');
find('a*(a+)a*', 'aaaa');
find('.*(\\d+)', 'abc123');
find('.*=(.*)', 'a=b=c');
find('.*/(.*)', 'a/b/c');
find('^.*/([^/]*)$', 'a/b/c');
find('=\\s*(.*)', 'k=  v');
find('=\\s+(.*)', 'k=  v');
find('=\\s*(\\S.*)', 'k=  v ');
find('(\\S+)\\s+(.*)', 'cmd   arg');
find('(\\S+)(\\s+)(.*)', 'cmd   arg');
find('^\\s*(.*)\\s*$', '  x  ');
find('^\\s*(\\S.*\\S)\\s*$', '  x y  ');
find('(?:\\s*)(.*)', '  x');
find('(\\w*)\\d*', 'ab12');
find('\\w*(\\d*)', 'ab12');
find('.*(b|c).*', 'abcb');
find('(a).*(b)', 'a1b2b');
find('(a).*(b).*', 'a1b2b');
find('.*(a.*)(b.*)', 'abab');
find('(a*).*(b*)', 'aabb');
trace('# minimal');
find('<i>.*</i>', '<i>1</i> <i>2</i>');
find('<i>.*</i>', '<i>1</i> <i>2</i>', 'm');
find('zo+m', 'zooom', 'm');
find('a+', 'aaa', 'm');
find('a*', 'aaa', 'm');
find('"(.*)"', 'say "a" and "b"', 'm');
find('(a+)(b*)', 'aabb', 'm');
find('a|ab', 'ab', 'm');
find('(.*),(.*)', 'a,b,c', 'm');
find('(.*),(.*)$', 'a,b,c', 'm');
find('^(.+):(.+)$', 'a:b:c', 'm');
find('=(.*)$', 'k=v=w', 'm');
find('a{2,4}', 'aaaaa', 'm');
trace('# captures');
find('(\\d+)(\\s*)(h|hour(s)?)', 'after 36 hours');
find('(\\d+)(?:\\s*)(kB|MB)', 'size 189kB');
find('((a)(b))', 'xab');
find('(a)|(b)', 'b');
find('(a)?b', 'b');
find('(a)*', 'aaa');
find('(a|b)*', 'abab');
find('(?:(a)|b)*', 'ab');
find('(\\d+)+', '12 14');
find('(a*)b', 'b');
find('()', 'a');
find('(^|,)([^,]*)', 'a,b');
find('^(\\w+)\\s*=\\s*(.*)$', 'key = some value ');
find('^(\\S+) (\\S+) :(.*)$', 'PRIVMSG #chan :hello there');
find('([^@]+)@([^@]+)', 'user@host.dom');
find('^:([^! ]+)(?:!([^@ ]+)@(\\S+))? (\\S+)', ':nick!user@host JOIN');
find('^:([^! ]+)(?:!([^@ ]+)@(\\S+))? (\\S+)', ':server NOTICE');
{
  const rx = new QRegExp('(\\d+)-(\\d+)');
  S('rx.numCaptures()', rx.numCaptures());
  S('rx.cap( 0 )', rx.cap(0));
  S('rx.matchedLength()', rx.matchedLength());
  S('rx.pos( 0 )', rx.pos(0));
  S('rx.search( "a 12-34" )', rx.search('a 12-34'));
  S('rx.capturedTexts()', rx.capturedTexts());
  S('rx.cap()', rx.cap());
  S('rx.cap( 2 )', rx.cap(2));
  S('rx.cap( 3 )', rx.cap(3));
  S('rx.cap( -1 )', rx.cap(-1));
  S('rx.pos()', rx.pos());
  S('rx.pos( 2 )', rx.pos(2));
  S('rx.pos( 3 )', rx.pos(3));
  S('rx.search( "none" )', rx.search('none'));
  S('rx.matchedLength()', rx.matchedLength());
  S('rx.cap( 0 )', rx.cap(0));
  S('rx.cap( 1 )', rx.cap(1));
  S('rx.pos( 1 )', rx.pos(1));
  S('rx.capturedTexts()', rx.capturedTexts());
  S('QRegExp( "(a)(b(c))(?:d)(?=(e))" ).numCaptures()', new QRegExp('(a)(b(c))(?:d)(?=(e))').numCaptures());
  const s = 'port 80-90';
  S('s.find( rx )', findText(s, rx));
  S('rx.cap( 1 )', rx.cap(1));
  S('s.contains( rx )', contains(s, rx));
  rx.search('1-2');
  const two = rx.copy();
  S('two.cap( 2 )', two.cap(2));
  two.search('3-4');
  S('rx.cap( 2 )', rx.cap(2));
  S('two.cap( 2 )', two.cap(2));
}
trace('# back references');
find('(\\w+) \\1', 'say bye bye');
find('\\b(\\w+)\\W+\\1\\b', 'the the end');
find('(a)(b)\\2\\1', 'abba');
find('([\'"])(.*)\\1', "x 'it\"s' y");
find('(a|b)\\1', 'ab aa');
find('(A)\\1', 'aA', 'i');
find('(a*)\\1b', 'aaaab');
trace('# assertions');
find('^b', 'ab');
find('^a', 'ab');
find('b$', 'ab');
find('b$', 'ab\n');
find('^b', 'a\nb');
find('a$', 'a\nb');
find('^$', '');
find('^', 'abc');
find('$', 'abc');
find('(^a|b)c', 'xbc');
find('a^b', 'a^b');
find('\\bGO\\b', 'We GO now');
find('\\bon\\b', 'one on');
find('\\Bin\\B', 'minds in');
find('\\b', ' ab');
find('\\b\\w', '\xe9t\xe9');
find('port(?=\\s+\\d)', 'port x port 80');
find('port(?!\\s+\\d)', 'port 80 port x');
find('<(?!br>)', 'a <br> b < c');
find('(?=ab)a', 'xab');
find('(?!a)\\w', 'ab');
find('\\d+(?=%)', '10 20%');
find('(?=(a+))', 'baa');
find('foo(?!bar)', 'foobar foo');
find('^(?!-)[\\w-]+$', '-ab');
find('^(?!-)[\\w-]+$', 'a-b');
trace('# search: offsets and carets');
{
  const s = 'numbers: 3.75 .25 48.10 7.00';
  const rx = new QRegExp('\\d*\\.\\d+');
  S('rx.search( s )', rx.search(s));
  S('rx.search( s, 10 )', rx.search(s, 10));
  S('rx.search( s, 13 )', rx.search(s, 13));
  S('rx.search( s, -1 )', rx.search(s, -1));
  S('rx.search( s, -4 )', rx.search(s, -4));
  S('rx.search( s, -99 )', rx.search(s, -99));
  S('rx.search( s, 28 )', rx.search(s, 28));
  S('rx.search( s, 99 )', rx.search(s, 99));
  S('rx.matchedLength()', rx.matchedLength());
  const e = new QRegExp();
  S('e.search( s )', e.search(s));
  S('e.matchedLength()', e.matchedLength());
  S('e.search( s, 28 )', e.search(s, 28));
  S('e.search( s, 29 )', e.search(s, 29));
  S('e.search( "" )', e.search(''));
  const c = new QRegExp('^b');
  S('c.search( "ab", 1 )', c.search('ab', 1));
  S('c.search( "ab", 1, QRegExp::CaretAtOffset )', c.search('ab', 1, QRegExp.CaretAtOffset));
  S('c.search( "b", 0, QRegExp::CaretWontMatch )', c.search('b', 0, QRegExp.CaretWontMatch));
  S('c.search( "ab", 1, QRegExp::CaretAtZero )', c.search('ab', 1, QRegExp.CaretAtZero));
  S('QRegExp( "a$" ).search( "ba", 1 )', new QRegExp('a$').search('ba', 1));
  S('QRegExp( "\\\\bb" ).search( "ab", 1 )', new QRegExp('\\bb').search('ab', 1));
}
all('\\d*\\.\\d+', 'numbers: 3.75 .25 48.10 7.00');
all('a[rm]a', 'tarara and tamara');
all('(\\d+)', 'Ports: 21 22 80 443 8');
all('x*', 'axb');
all('^a', 'aaa');
all('\\b', 'ab cd');
all('\\w+', 'one two');
{
  const s = 'tararak';
  S('QRegExp( "ar" ).searchRev( s )', new QRegExp('ar').searchRev(s));
  S('QRegExp( "ar" ).searchRev( s, 2 )', new QRegExp('ar').searchRev(s, 2));
  S('QRegExp( "ar" ).searchRev( s, 0 )', new QRegExp('ar').searchRev(s, 0));
  S('QRegExp( "ar" ).searchRev( s, -5 )', new QRegExp('ar').searchRev(s, -5));
  S('QRegExp( "ar" ).searchRev( s, -99 )', new QRegExp('ar').searchRev(s, -99));
  S('QRegExp( "ar" ).searchRev( s, 99 )', new QRegExp('ar').searchRev(s, 99));
  S('QRegExp( "a.*" ).searchRev( s )', new QRegExp('a.*').searchRev(s));
  S('QRegExp( "^t" ).searchRev( s )', new QRegExp('^t').searchRev(s));
  S('QRegExp( "k$" ).searchRev( s )', new QRegExp('k$').searchRev(s));
  S('QRegExp( "x" ).searchRev( s )', new QRegExp('x').searchRev(s));
  const rx = new QRegExp('(a)(r?)');
  S('rx.searchRev( s, 3 )', rx.searchRev(s, 3));
  S('rx.matchedLength()', rx.matchedLength());
  S('rx.capturedTexts()', rx.capturedTexts());
}
allRev('a.', 'tarara');
allRev('\\d+', 'a12b3');
{
  const len = { value: 0 };
  const rx = new QRegExp('^b+');
  S('rx.match( "abbc", 1, &len )', rx.match('abbc', 1, len));
  S('len', len.value);
  S('rx.match( "abbc", 1, &len, FALSE )', rx.match('abbc', 1, len, false));
  S('len', len.value);
  S('rx.match( "bb" )', rx.match('bb'));
  S('rx.match( "x", 0, &len )', rx.match('x', 0, len));
  S('len', len.value);
  S('QRegExp( "c" ).match( "abc", -1 )', new QRegExp('c').match('abc', -1));
}
trace('# exactMatch');
exact('rose', 'rose');
exact('rose', 'rosebud');
exact('rose', 'roswell');
exact('rose', 'primrose');
exact('a|ab', 'ab');
exact('(a|ab)(c|bcd)', 'abcd');
exact('', '');
exact('', 'a');
exact('a*', 'aaa');
exact('^a$', 'a');
exact('\\d{1,3}', '1234');
exact('(\\d+):(\\d+)', '12:34');
exact('a.*b', 'axxb', 'm');
exact('ROSE', 'rose', 'i');
exact('(\\w)\\1', 'aa');
exact('a(?=b)', 'ab');
exact('.*\\.html?', 'x.htm');
trace('# case');
find('\\xe4', '\xc4', 'i');
find('\\xc4\\xd6', '\xe4\xf6', 'i');
find('\\xdf', 'SS', 'i');
find('[a-z]', 'Q', 'i');
find('\\x41', 'a', 'i');
{
  const rx = new QRegExp('ж', false);
  S('rx.search( QString::fromUtf8( "\\xd0\\x96" ) )', rx.search('Ж'));
  S('QRegExp( "\\\\d+" ).search( QString::fromUtf8( "a\\xd9\\xa1" ) )', new QRegExp('\\d+').search('a١'));
  S('QRegExp( "\\\\w+" ).search( QString::fromUtf8( "-\\xd0\\x96" ) )', new QRegExp('\\w+').search('-Ж'));
  S(
    'QRegExp( "^.$" ).search( QString::fromUtf8( "\\xf0\\x9f\\x98\\x80" ) )',
    new QRegExp('^.$').search('😀'),
  );
  S(
    'QRegExp( "^..$" ).search( QString::fromUtf8( "\\xf0\\x9f\\x98\\x80" ) )',
    new QRegExp('^..$').search('😀'),
  );
}
trace('# wildcards');
exact('*.conf', 'main.conf', 'w');
exact('*.conf', 'main.con', 'w');
exact('*', '', 'w');
exact('n*.log', 'news.log', 'w');
exact('n*.log', 'news', 'w');
exact('?at', 'cat', 'w');
exact('?at', 'at', 'w');
exact('[cb]at', 'bat', 'w');
exact('[^cb]at', 'rat', 'w');
exact('[!cb]at', 'rat', 'w');
exact('[a-c]?', 'b1', 'w');
exact('*.tar.gz', 'x.tar.gz', 'w');
exact('a.b', 'axb', 'w');
exact('a+b', 'a+b', 'w');
exact('(a)', '(a)', 'w');
exact('a|b', 'a|b', 'w');
exact('a^b$', 'a^b$', 'w');
exact('a{2}', 'a{2}', 'w');
exact('*.CONF', 'main.conf', 'wi');
exact('*a*', 'tarara', 'w');
find('*r*', 'tarara', 'w');
find('?r', 'tarara', 'w');
exact('#*', '#chan', 'w');
exact('*!*@*.example.org', 'nick!user@host.example.org', 'w');
trace('# patterns that are not valid');
for (const pattern of [
  '[a-z',
  '(a',
  'a)',
  '*a',
  '+',
  '?',
  'a**',
  'a+*',
  'a{2}{3}',
  'a{',
  'a{x}',
  'a{1,2',
  '(?a)',
  '(?<=a)b',
  '(?i)a',
  '(?=a',
  '\\',
  '[\\',
  '[]',
  '[^]',
  'a}b',
  'a]b',
  'a+?',
  'a??',
  '(*a)',
  '()*',
  'a||b',
])
  invalid(pattern);
trace('# settings');
{
  const rx = new QRegExp();
  S('rx.isEmpty()', rx.isEmpty());
  S('rx.isValid()', rx.isValid());
  S('rx.pattern()', rx.pattern());
  S('rx.caseSensitive()', rx.caseSensitive());
  S('rx.wildcard()', rx.wildcard());
  S('rx.minimal()', rx.minimal());
  S('rx.errorString()', rx.errorString());
  rx.setPattern('a(b)');
  S('rx.pattern()', rx.pattern());
  S('rx.search( "xab" )', rx.search('xab'));
  rx.setPattern('A(B)');
  S('rx.search( "xab" )', rx.search('xab'));
  S('rx.cap( 0 )', rx.cap(0));
  rx.setCaseSensitive(false);
  S('rx.search( "xab" )', rx.search('xab'));
  rx.setWildcard(true);
  S('rx.search( "xab" )', rx.search('xab'));
  S('rx.numCaptures()', rx.numCaptures());
  S('rx.isValid()', rx.isValid());
  rx.setWildcard(false);
  rx.setMinimal(true);
  rx.setPattern('b+');
  S('rx.search( "abb" )', rx.search('abb'));
  S('rx.matchedLength()', rx.matchedLength());
  S('rx.caseSensitive()', rx.caseSensitive());
  let o = new QRegExp('b+', false);
  S('rx == o', rx.equals(o));
  o.setMinimal(true);
  S('rx == o', rx.equals(o));
  S('rx != QRegExp( "b+" )', !rx.equals(new QRegExp('b+')));
  o = new QRegExp('c');
  S('o.minimal()', o.minimal());
  S('QRegExp::escape( "plain" )', QRegExp.escape('plain'));
  S('QRegExp::escape( "g[y]" )', QRegExp.escape('g[y]'));
  S('QRegExp::escape( "a.b*c+d?[e]{f}^$|\\\\" )', QRegExp.escape('a.b*c+d?[e]{f}^$|\\'));
  S('QRegExp::escape( "-/# \\n" )', QRegExp.escape('-/# \n'));
  S('QRegExp::escape( "" )', QRegExp.escape(''));
}
trace('# QString with a QRegExp');
{
  const s = 'tararak';
  S('s.find( QRegExp( "ar" ) )', findText(s, new QRegExp('ar')));
  S('s.find( QRegExp( "ar" ), 2 )', findText(s, new QRegExp('ar'), 2));
  S('s.find( QRegExp( "r" ), -3 )', findText(s, new QRegExp('r'), -3));
  S('s.find( QRegExp( "^r" ), 2 )', findText(s, new QRegExp('^r'), 2));
  S('s.find( QRegExp( "x" ) )', findText(s, new QRegExp('x')));
  S('s.findRev( QRegExp( "ar" ) )', findRev(s, new QRegExp('ar')));
  S('s.findRev( QRegExp( "ar" ), 2 )', findRev(s, new QRegExp('ar'), 2));
  S('s.contains( QRegExp( "ara" ) )', contains(s, new QRegExp('ara')));
  S('s.contains( QRegExp( "a[rm]a" ) )', contains(s, new QRegExp('a[rm]a')));
  S(
    'QString( "tarara and tamara" ).contains( QRegExp( "a[rm]a" ) )',
    contains('tarara and tamara', new QRegExp('a[rm]a')),
  );
  S('s.contains( QRegExp( "x" ) )', contains(s, new QRegExp('x')));
  S('s.contains( QRegExp( "^t" ) )', contains(s, new QRegExp('^t')));
}
S('QString( "tarara" ).replace( QRegExp( "ar" ), "" )', replace('tarara', new QRegExp('ar'), ''));
S('QString( "tarara" ).replace( QRegExp( "a" ), "" )', replace('tarara', new QRegExp('a'), ''));
S(
  'QString( "see <u>this</u>!" ).replace( QRegExp( "<u>([^<]*)</u>" ), "_\\\\1_" )',
  replace('see <u>this</u>!', new QRegExp('<u>([^<]*)</u>'), '_\\1_'),
);
S(
  'QString( "ab" ).replace( QRegExp( "(a)(b)" ), "\\\\2\\\\1\\\\2" )',
  replace('ab', new QRegExp('(a)(b)'), '\\2\\1\\2'),
);
S(
  'QString( "ab" ).replace( QRegExp( "(a)" ), "\\\\0\\\\1\\\\2" )',
  replace('ab', new QRegExp('(a)'), '\\0\\1\\2'),
);
S('QString( "ab" ).replace( QRegExp( "(a)" ), "\\\\\\\\1" )', replace('ab', new QRegExp('(a)'), '\\\\1'));
S('QString( "ab" ).replace( QRegExp( "a" ), "\\\\1" )', replace('ab', new QRegExp('a'), '\\1'));
S('QString( "ab" ).replace( QRegExp( "(a)" ), "$1&" )', replace('ab', new QRegExp('(a)'), '$1&'));
S('QString( "ab" ).replace( QRegExp( "(a)" ), "\\\\n\\\\1" )', replace('ab', new QRegExp('(a)'), '\\n\\1'));
S(
  'QString( "(1)(2)(10)" ).replace( QRegExp( "\\\\((\\\\d)(\\\\d?)\\\\)" ), "\\\\2\\\\1," )',
  replace('(1)(2)(10)', new QRegExp('\\((\\d)(\\d?)\\)'), '\\2\\1,'),
);
S('QString( "abc" ).replace( QRegExp( "" ), "-" )', replace('abc', new QRegExp(''), '-'));
S('QString( "axxb" ).replace( QRegExp( "x*" ), "-" )', replace('axxb', new QRegExp('x*'), '-'));
S('QString( "aaa" ).replace( QRegExp( "^a" ), "b" )', replace('aaa', new QRegExp('^a'), 'b'));
S('QString( "aaa" ).replace( QRegExp( "a$" ), "b" )', replace('aaa', new QRegExp('a$'), 'b'));
S('QString( "a  b   c" ).replace( QRegExp( "\\\\s+" ), " " )', replace('a  b   c', new QRegExp('\\s+'), ' '));
S(
  'QString( "  trim " ).replace( QRegExp( "^\\\\s+|\\\\s+$" ), "" )',
  replace('  trim ', new QRegExp('^\\s+|\\s+$'), ''),
);
S('QString( "aAa" ).replace( QRegExp( "a", FALSE ), "x" )', replace('aAa', new QRegExp('a', false), 'x'));
S('QString( "path/to" ).replace( QRegExp( "/" ), "\\\\" )', replace('path/to', new QRegExp('/'), '\\'));
S('QString( "ab" ).replace( QRegExp( "(x)?a" ), "[\\\\1]" )', replace('ab', new QRegExp('(x)?a'), '[\\1]'));
S(
  'QString( "a<b" ).replace( QRegExp( "<(?!br>)" ), "&lt;" )',
  replace('a<b', new QRegExp('<(?!br>)'), '&lt;'),
);
S('QString( "abab" ).replace( QRegExp( "b(?=a)" ), "" )', replace('abab', new QRegExp('b(?=a)'), ''));
S('QString( "tel" ).replace( QRegExp( "[" ), "x" )', replace('tel', new QRegExp('['), 'x'));
S('QString( "x1y22" ).remove( QRegExp( "[0-9]" ) )', remove('x1y22', new QRegExp('[0-9]')));
S('QString( "a.b.c" ).replace( QRegExp( "." ), "x" )', replace('a.b.c', new QRegExp('.'), 'x'));
S(
  'QString( "<i>1</i><i>2</i>" ).replace( make( "<i>.*</i>", "m" ), "x" )',
  replace('<i>1</i><i>2</i>', make('<i>.*</i>', 'm'), 'x'),
);
S(
  'QString( "ab12cd" ).replace( QRegExp( "([a-z]+)([0-9]+)" ), "\\\\2-\\\\1" )',
  replace('ab12cd', new QRegExp('([a-z]+)([0-9]+)'), '\\2-\\1'),
);
{
  const l = 'nick\tuser  host \t \t realm';
  const sep = new QRegExp('\\s+');
  S('l.section( sep, 2, 2 )', section(l, sep, 2, 2));
  S('l.section( sep, -3, -2 )', section(l, sep, -3, -2));
  S('l.section( sep, 1 )', section(l, sep, 1));
  S('l.section( sep, 9, 9 )', section(l, sep, 9, 9));
  S('l.section( sep, 0, 0 )', section(l, sep, 0, 0));
  S('l.section( sep, -1 )', section(l, sep, -1));
  S('QString( " a  b" ).section( sep, 0, 0 )', section(' a  b', sep, 0, 0));
  S('QString( " a  b" ).section( sep, 1, 1 )', section(' a  b', sep, 1, 1));
  S(
    'QString( " a  b" ).section( sep, 0, 0, QString::SectionSkipEmpty )',
    section(' a  b', sep, 0, 0, QString.SectionSkipEmpty),
  );
  S(
    'QString( "a1b2c" ).section( QRegExp( "[0-9]" ), 1, 1, QString::SectionIncludeLeadingSep | QString::SectionIncludeTrailingSep )',
    section(
      'a1b2c',
      new QRegExp('[0-9]'),
      1,
      1,
      QString.SectionIncludeLeadingSep | QString.SectionIncludeTrailingSep,
    ),
  );
  S(
    'QString( "aXbxc" ).section( QRegExp( "x" ), 1, 1, QString::SectionCaseInsensitiveSeps )',
    section('aXbxc', new QRegExp('x'), 1, 1, QString.SectionCaseInsensitiveSeps),
  );
  S('QString( "aXbxc" ).section( QRegExp( "x" ), 1, 1 )', section('aXbxc', new QRegExp('x'), 1, 1));
  S('QString( "abc" ).section( QRegExp( "z" ), 0, 0 )', section('abc', new QRegExp('z'), 0, 0));
  S('QString( "abc" ).section( QRegExp( "z" ), 1, 1 )', section('abc', new QRegExp('z'), 1, 1));
}
