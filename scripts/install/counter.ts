// Uses @qt3/core-signals as a program does that has installed it.
import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';

class Counter extends QObject {
  static {
    Q_OBJECT(this, { signals: ['valueChanged(int)'], slots: ['setValue(int)'] });
  }
  declare valueChanged: (value: number) => void;

  #value = 0;

  value(): number {
    return this.#value;
  }

  setValue(value: number): void {
    if (value === this.#value) return;
    this.#value = value;
    this.valueChanged(value);
  }
}

const a = new Counter();
const b = new Counter();
QObject.connect(a, SIGNAL('valueChanged(int)'), b, SLOT('setValue(int)'));
a.setValue(79);
// A type that was not found would be `any`, and this line no error.
// @ts-expect-error -- a number is not a string
const text: string = b.value();
console.log(`counted ${text}`);
