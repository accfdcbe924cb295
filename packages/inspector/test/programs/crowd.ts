// Ten thousand objects, and as many emissions as the log holds: for the page, which has to stay quick.
import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';

class Member extends QObject {
  static {
    Q_OBJECT(this, { signals: ['said(int)'], slots: ['hear(int)'] });
  }
  declare said: (n: number) => void;
  heard = 0;

  hear(n: number): void {
    this.heard += n;
  }
}

const root = new Member(null, 'root');
for (let group = 0; group < 100; group++) {
  const above = new Member(root, `group ${String(group)}`);
  for (let i = 0; i < 99; i++) {
    const member = new Member(above, `member ${String(group)}.${String(i)}`);
    QObject.connect(root, SIGNAL('said(int)'), member, SLOT('hear(int)'));
  }
}
for (let i = 0; i < 12; i++) root.said(i);
console.log('ready');
setInterval(() => root.said(1), 500);
