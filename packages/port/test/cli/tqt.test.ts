import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { Workplace } from '../support/command.js';

const HEADER = `#include <tqobject.h>
#include <ntqstring.h>
class Counter : public TQObject
{
    TQ_OBJECT
public:
    Counter( TQObject *parent = 0, const char *name = 0 );
public TQ_SLOTS:
    void setText( const TQString &text );
TQ_SIGNALS:
    void changed( const TQString &text );
private:
    TQString kept;
};
`;
const SOURCE = `#include "counter.h"
#include <tqsocket.h>
Counter::Counter( TQObject *parent, const char *name ) : TQObject( parent, name )
{
    connect( parent, TQ_SIGNAL(destroyed()), this, TQT_SLOT(deleteLater()) );
}
void Counter::setText( const TQString &text )
{
    kept = text;
    if ( parent()->inherits( "TQSocket" ) )
        tqDebug( "TQSocket %d", TQSocket::Connected );
    emit changed( kept );
}
`;

describe('--tqt of the translator', () => {
  const place = new Workplace();
  after(() => {
    place.remove();
  });
  const files = (): string[] => [place.file('counter.h', HEADER), place.file('counter.cpp', SOURCE)];

  it('takes the names of TQt for those of Qt 3', () => {
    const { status, out } = place.translate(...files(), '--tqt');
    expect(out).to.contain('(100.0 %)');
    expect(status, out).to.equal(0);
    const text = readFileSync(place.path('out/src/counter.ts'), 'utf8');
    expect(text).to.contain('export class Counter extends QObject');
    expect(text).to.contain(
      "Q_OBJECT(this, { signals: ['changed(const QString&)'], slots: ['setText(const QString&)'] })",
    );
    expect(text).to.contain("SIGNAL('destroyed()'), this, SLOT('deleteLater()')");
    expect(text).to.contain("inherits('QSocket')");
    // What a program shows stays.
    expect(text).to.contain("qDebug('TQSocket %d', QSocket.Connected)");
  });

  it('is needed for that', () => {
    const { status, out } = place.run(...files(), '--out', place.path('plain'));
    expect(status).to.equal(1);
    expect(out).to.contain('TQString');
  });
}).timeout(120_000);
