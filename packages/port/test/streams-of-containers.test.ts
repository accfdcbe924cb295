// Lists and maps that a QDataStream writes and reads by operators of the program.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { compile, runModule } from './support/translated.js';

describe('containers in a QDataStream', () => {
  const project = smallProjects();

  it('are written and read by the operators that the program has for their elements', () => {
    const translated = project(`#include <qdatastream.h>
      #include <qmap.h>
      #include <qstring.h>
      #include <qvaluelist.h>
      #include <stdio.h>
      struct Peer {
        Peer() : port( 0 ) {}
        Peer( const QString &n, Q_UINT16 p ) : name( n ), port( p ) {}
        QString name;
        Q_UINT16 port;
      };
      QDataStream &operator<<( QDataStream &s, const Peer &p ) { return s << p.name << p.port; }
      QDataStream &operator>>( QDataStream &s, Peer &p ) { s >> p.name >> p.port; return s; }
      typedef QMap<QString, Peer> PeerMap;
      class PeerList : public QValueList<Peer> {};
      int main() {
        QByteArray data;
        PeerList l;
        l << Peer( "a", 80 ) << Peer( "b", 443 );
        PeerMap m;
        m["x"] = Peer( "y", 1 );
        QMap<int, QValueList<Q_UINT8> > nested;
        nested[3] << 1 << 2;
        { QDataStream out( data, IO_WriteOnly ); out << l << m << nested << QString( "e" ); }
        for ( uint i = 0; i < data.size(); i++ ) printf( "%02x", (unsigned char)data[i] );
        printf( "\\n" );
        QValueList<Peer> l2;
        PeerMap m2;
        QMap<int, QValueList<Q_UINT8> > n2;
        QString end;
        QDataStream in( data, IO_ReadOnly );
        in >> l2 >> m2 >> n2 >> end;
        printf( "%s %d %d %d %s\\n", l2.last().name.latin1(), l2.first().port, m2["x"].port, n2[3][1], end.latin1() );
        printf( "%d\\n", m2["none"].port );
        return 0;
      }`);
    expect(translated.report).not.to.contain('Marked');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal(
      `${[
        '00000002', '00000002', '0061', '0050', '00000002', '0062', '01bb', '00000001', '00000002', '0078', '00000002', '0079', '0001',
        '00000001', '00000003', '00000002', '01', '02', '00000002', '0065',
      ].join('')}\nb 80 1 2 e\n0\n`,
    ); // prettier-ignore
  });

  it('are marked where nothing writes their elements', () => {
    const { report } = project(`#include <qdatastream.h>
      #include <qvaluelist.h>
      struct Peer { int port; };
      void write( QDataStream &s, const QValueList<Peer> &l ) { s << l; }`);
    expect(report).to.contain('operator<< of a QValueList');
  });
});
