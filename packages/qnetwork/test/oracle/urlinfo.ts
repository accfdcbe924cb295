// QUrlInfo, what QFtp::listInfo() brings: defaults, setters, copies, comparing.
import { QApplication, qInstallMsgHandler } from '@qt3/core-signals';
import { QUrlInfo } from '@qt3/qnetwork';
import { trace, traceMessage } from '@qt3/test-support';
import { QDate, QDateTime, QDir, Qt, QTime } from '@qt3/tools';

function time(t: QDateTime): string {
  return t.isValid() ? t.toString(Qt.ISODate) : 'never';
}
function show(what: string, i: QUrlInfo): void {
  trace(
    '%s: valid %d [%s]%s%s%s permissions %s owner [%s] group [%s] size %u modified %s read %s%s%s%s',
    what,
    i.isValid(),
    i.name(),
    i.isDir() ? ' dir' : '',
    i.isFile() ? ' file' : '',
    i.isSymLink() ? ' link' : '',
    i.permissions().toString(8).padStart(3, '0'),
    i.owner(),
    i.group(),
    i.size(),
    time(i.lastModified()),
    time(i.lastRead()),
    i.isReadable() ? ' readable' : '',
    i.isWritable() ? ' writable' : '',
    i.isExecutable() ? ' executable' : '',
  );
}
function made(name: string, size: number, day: number): QUrlInfo {
  const modified = new QDateTime(new QDate(2003, 1, day), new QTime(10, 11, 12));
  const read = new QDateTime(new QDate(2003, 2, day));
  return new QUrlInfo(name, 0o644, 'me', 'us', size, modified, read, false, true, false, true, true, false);
}
function order(what: string, a: QUrlInfo, b: QUrlInfo): void {
  const by = (s: number): boolean[] => [
    QUrlInfo.lessThan(a, b, s),
    QUrlInfo.equal(a, b, s),
    QUrlInfo.greaterThan(a, b, s),
  ];
  trace(
    '%s: name %d %d %d time %d %d %d size %d %d %d same %d',
    what,
    ...by(QDir.Name),
    ...by(QDir.Time),
    ...by(QDir.Size),
    a.equals(b),
  );
}
function set(what: string, act: (i: QUrlInfo) => void, i: QUrlInfo = new QUrlInfo()): QUrlInfo {
  act(i);
  show(what, i);
  return i;
}

new QApplication();
qInstallMsgHandler(traceMessage);
trace('# made');
const none = new QUrlInfo();
const one = made('one', 5, 1);
const never = new QDateTime();
show('empty', none);
show('full', one);
show(
  'all set',
  new QUrlInfo('d', 0o777, 'o', 'g', 4294967295, never, never, true, true, true, true, true, true),
);
show('no name', new QUrlInfo(null, 0, null, null, 0, never, never, false, false, false, false, false, false));
trace('# set, each on an empty one');
set('setName', (i) => i.setName('n'));
set(
  'and not',
  (i) => i.setDir(false),
  set('setDir', (i) => i.setDir(true)),
);
set(
  'and setDir',
  (i) => i.setDir(true),
  set('setFile', (i) => i.setFile(true)),
);
set('setSymLink', (i) => i.setSymLink(true));
set('setOwner', (i) => i.setOwner('o'));
set('setGroup', (i) => i.setGroup('g'));
set('setSize', (i) => i.setSize(7));
set('setWritable', (i) => i.setWritable(true));
set('setReadable', (i) => i.setReadable(true));
set('setPermissions', (i) => i.setPermissions(QUrlInfo.ReadOwner | QUrlInfo.ExeOther));
set('setLastModified', (i) => i.setLastModified(new QDateTime(new QDate(2000, 2, 29), new QTime(1, 2, 3))));
trace('# copies');
{
  const a = one.copy();
  const b = one.copy();
  a.setName('changed');
  show('copy, changed', a);
  show('assigned', b);
  show('original', one);
  b.assign(none);
  show('assigned an empty one', b);
  const c = new QUrlInfo(none);
  show('copy of an empty one', c);
  b.assign(one);
  b.assign(b);
  show('to itself', b);
}
trace('# comparing: less, equal, greater');
order('one, one', one, made('one', 5, 1));
order('a, b', made('a', 5, 2), made('b', 4, 3));
order('b, a', made('b', 4, 3), made('a', 5, 2));
order('A, a', made('A', 1, 1), made('a', 1, 1));
order('a10, a9', made('a10', 1, 1), made('a9', 1, 1));
{
  let i = made('one', 5, 1);
  i.setOwner('other');
  order('other owner', one, i);
  i = made('one', 5, 1);
  i.setPermissions(0o600);
  order('other permissions', one, i);
  i = made('one', 5, 1);
  i.setReadable(false);
  order('not readable', one, i);
  order('empty, empty', none, new QUrlInfo());
}
