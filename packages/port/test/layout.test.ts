// How what does not fit into a line is broken: as prettier does it.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { moduleText } from './support/translated.js';

describe('layout', () => {
  const project = smallProjects();

  it('breaks the calls of tables at their commas, the outermost first', () => {
    const translated = project(`#include <qstring.h>
      #include <qvaluelist.h>
      struct Entry { QString name; int seconds; QString kind( int depth ) const { return name.left( depth ); } };
      static QString described( const Entry &each, const QString &between, int width ) {
          QString line;
          line.sprintf( "%-8s %s %3u %s %d", each.name.latin1(), each.kind( width ).upper().latin1(), each.seconds, between.latin1(), width );
          return line.stripWhiteSpace();
      }
      int main() { Entry e; e.name = "name"; e.seconds = 3; return described( e, "x", 5 ).length(); }`);
    expect(moduleText(translated, 'main')).to.contain(`  const line = QString.sprintf(
    '%-8s %s %3u %s %d',
    latin1(each.name),
    latin1(upper(each.kind(width))),
    each.seconds,
    latin1(between),
    width,
  );`);
  });

  it('puts functions among the arguments of a call on lines of their own', () => {
    const translated = project(`#include <qdatastream.h>
      #include <qmap.h>
      #include <qstringlist.h>
      static void keep( QDataStream &storedSettings, const QMap<QString, QByteArray> &certificatesByHost ) { storedSettings << certificatesByHost; }
      int main() { QByteArray bytes; QDataStream to( bytes, IO_WriteOnly ); keep( to, QMap<QString, QByteArray>() ); return bytes.size(); }`);
    expect(moduleText(translated, 'main')).to.contain(`  writeMap(
    storedSettings,
    certificatesByHost,
    (to, key) => to.writeQString(key),
    (to, value) => to.writeBytes(value),
  );`);
  });

  it('keeps the types between angle brackets together', () => {
    const translated = project(`#include <qmap.h>
      struct Configuration {
          QMap<QString, QMap<QString, QString> > sections;
          QString value( const QString &section, const QString &key ) { return sections[section][key]; }
      };
      int main() { Configuration c; return c.value( "a", "b" ).isNull() ? 1 : 0; }`);
    expect(moduleText(translated, 'main')).to
      .contain(`  readonly sections = new QMap<string, QMap<string, string | null>>(
    [],
    () => new QMap<string, string | null>([], null),
  );`);
  });
});
