// The port of counter.cpp, to compare their traces.
import { Q_OBJECT, qInstallMsgHandler, QObject, qWarning, SIGNAL, SLOT } from '@qt3/core-signals';

qInstallMsgHandler(() => undefined);

class Counter extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['valueChanged(int)', 'renamed(const QString&)'],
      slots: ['setValue(int)', 'show(const QString&)', 'clear()'],
    });
  }
  declare valueChanged: (value: number) => void;
  declare renamed: (name: string) => void;
  #value = 0;

  setValue(value: number): void {
    if (value === this.#value) return;
    this.#value = value;
    this.valueChanged(value);
    if (value > 5) this.renamed('high');
  }

  show(_name: string): void {
    qWarning('shown');
  }

  clear(): void {
    this.setValue(0);
  }
}

const a = new Counter(null, 'a');
const b = new Counter(null, 'b');
const c = new Counter();
QObject.connect(a, SIGNAL('valueChanged(int)'), b, SLOT('setValue(int)'));
QObject.connect(b, SIGNAL('valueChanged(int)'), c, SLOT('clear()'));
QObject.connect(b, SIGNAL('renamed(const QString&)'), c, SLOT('show(const QString&)'));
a.valueChanged(3);
a.valueChanged(9);
b.delete();
a.delete();
