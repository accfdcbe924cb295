import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { expect } from 'chai';
import { Source, unchecked } from '../objects.js';

/** Q_OBJECT as JavaScript calls it: without the compiler's checks. */
const declare = Q_OBJECT as unknown as (
  target: unknown,
  declarations?: { signals?: string[]; slots?: string[]; className?: string },
) => void;

describe('Q_OBJECT', () => {
  describe('refuses', () => {
    class Sample extends QObject {
      value = 1;
      doIt(): void {}
    }

    const refusals: [string, Parameters<typeof declare>[1], string][] = [
      ['a slot without a method', { slots: ['nosuch(int)'] }, "no method for the slot 'nosuch(int)'"],
      ['a slot that is a property', { slots: ['value()'] }, "no method for the slot 'value()'"],
      [
        'a signal with a body',
        { signals: ['doIt()'] },
        "the signal 'doIt()' has a body; write `declare doIt",
      ],
      ['the constructor as a slot', { slots: ['constructor()'] }, "no method for the slot 'constructor()'"],
      ['what every object has as a slot', { slots: ['toString()'] }, "no method for the slot 'toString()'"],
      ['a signal without parentheses', { signals: ['done'] }, "parentheses expected in the signal 'done'"],
      ['a slot without parentheses', { slots: ['doIt'] }, "parentheses expected in the slot 'doIt'"],
      ['a signal listed twice', { signals: ['done( int )', 'done(int)'] }, "'done(int)' is listed twice"],
      ['a slot listed twice', { slots: ['doIt()', 'doIt(void)'] }, "'doIt()' is listed twice"],
    ];
    for (const [what, declarations, message] of refusals) {
      it(what, () => {
        expect(() => declare(Sample, declarations)).to.throw(TypeError, `Q_OBJECT(Sample): ${message}`);
      });
    }

    it('a method that hides an inherited signal, be it a slot or not', () => {
      class Hiding extends Source {
        // @ts-expect-error -- TypeScript refuses it too, in words that do not help.
        none(): void {}
      }
      const message =
        "Q_OBJECT(Hiding): the method none() hides the inherited signal 'none()'; give the method another name, and " +
        'connect the signal to that';
      expect(() => declare(Hiding, { slots: ['none()'] })).to.throw(TypeError, message);
      expect(() => declare(Hiding)).to.throw(TypeError, message);
      // Without Q_OBJECT it is found when the signal is connected.
      expect(() => unchecked.connect(new Hiding(), SIGNAL('none()'), () => undefined)).to.throw(
        TypeError,
        'Source has a method none() that hides its signal none(): give the method another name',
      );
      class Redeclaring extends Source {
        declare none: () => void;
      }
      declare(Redeclaring, { signals: ['none()'] });
      expect(unchecked.connect(new Redeclaring(), SIGNAL('none()'), () => undefined)).to.equal(true);
    });

    it('a class that is not derived from QObject', () => {
      class Orphan {
        hello(): void {}
      }
      const refused = expect(() => declare(Orphan, { signals: ['done()'] }));
      refused.to.throw(TypeError, 'Q_OBJECT(Orphan): the class does not extend QObject');
    });

    it('a class that has been declared', () => {
      class Twice extends QObject {
        static {
          Q_OBJECT(this);
        }
      }
      const refused = expect(() => declare(Twice));
      refused.to.throw(TypeError, 'Q_OBJECT(Twice): this class has been declared before');
    });

    it('and leaves the class as it was', () => {
      expect(new Sample().className()).to.equal('QObject');
      expect(new Sample().metaObject()).to.equal(new QObject().metaObject());
      expect(Object.hasOwn(Sample.prototype, 'done')).to.equal(false);
    });
  });

  it('reports a field without `declare` that hides its signal', () => {
    class Forgot extends QObject {
      static {
        declare(this, { signals: ['done()'] });
      }
      done: (() => void) | undefined = undefined;
    }
    expect(() => unchecked.connect(new Forgot(), SIGNAL('done()'), () => undefined)).to.throw(
      TypeError,
      'Forgot has a property that hides its signal done()',
    );
  });

  it('names the class by the option className', () => {
    class Minified extends QObject {
      static {
        Q_OBJECT(this, { className: 'Account' });
      }
    }
    class Plain extends Minified {}
    expect(new Minified().className()).to.equal('Account');
    expect(new Plain().className()).to.equal('Account');
    expect(new Plain().isA('Account')).to.equal(true);
  });

  it('finds the method of a slot in a base class, and calls the derived one', () => {
    const calls: string[] = [];
    class Base extends QObject {
      static {
        Q_OBJECT(this, { signals: ['go()'], slots: ['update()'] });
      }
      declare go: () => void;
      update(): void {
        calls.push('base');
      }
    }
    class Derived extends Base {
      static {
        Q_OBJECT(this, { slots: ['update()'] });
      }
      override update(): void {
        calls.push('derived');
      }
    }
    const derived = new Derived();
    QObject.connect(derived, SIGNAL('go()'), derived, '1update()');
    derived.go();
    expect(calls).to.deep.equal(['derived']);
    expect(derived.metaObject().numSlots()).to.equal(1);
  });

  describe('overloaded signals', () => {
    const chosen = (emit: (source: Source) => void): string[] => {
      const source = new Source();
      const heard: string[] = [];
      for (const signature of [
        'over()',
        'over(int)',
        'over(const QString&)',
        'over(bool)',
        'over(int,int)',
      ]) {
        unchecked.connect(source, SIGNAL(signature), (...args: unknown[]) =>
          heard.push(`${signature} ${args.join()}`),
        );
      }
      emit(source);
      return heard;
    };

    it('are distinguished by the number of arguments', () => {
      expect(chosen((source) => source.over())).to.deep.equal(['over() ']);
      expect(chosen((source) => source.over(1, 2))).to.deep.equal(['over(int,int) 1,2']);
    });

    it('and by the types of the arguments', () => {
      expect(chosen((source) => source.over(7))).to.deep.equal(['over(int) 7']);
      expect(chosen((source) => source.over('seven'))).to.deep.equal(['over(const QString&) seven']);
      expect(chosen((source) => source.over(false))).to.deep.equal(['over(bool) false']);
    });

    it('the first one of that many arguments is taken for what fits none', () => {
      expect(chosen((source) => (source.over as (value: unknown) => void)({}))).to.deep.equal([
        'over(int) [object Object]',
      ]);
    });

    describe('by what is known of their types', () => {
      class Room extends QObject {
        static {
          Q_OBJECT(this);
        }
      }
      class User extends QObject {
        static {
          Q_OBJECT(this);
        }
      }
      class Guest extends User {}

      /** Which of the signals named x is emitted with this value. */
      const emitted = (types: string[], value: unknown): string => {
        class Sender extends QObject {
          static {
            declare(this, { signals: types.map((type) => `x(${type})`) });
          }
          declare x: (value: unknown) => void;
        }
        const sender = new Sender();
        const heard: string[] = [];
        for (const type of types)
          unchecked.connect(sender, SIGNAL(`x(${type})`), () => {
            heard.push(type);
          });
        sender.x(value);
        return heard.join();
      };

      const choices: [string, string[], unknown, string][] = [
        ['a class of objects', ['User*', 'Room*'], new Room(), 'Room*'],
        ['a base class', ['Room*', 'const User*'], new Guest(), 'const User*'],
        ['an object beside a text', ['const QString&', 'QObject*'], new Room(), 'QObject*'],
        ['a text beside an object', ['QObject*', 'const QString&'], 'text', 'const QString&'],
        ['a null pointer', ['int', 'Room*'], null, 'Room*'],
        ['an enum', ['const QString&', 'QSocket::Error'], 2, 'QSocket::Error'],
        ['an enum beside a number', ['QSocket::Error', 'int'], 2, 'int'],
        ['bytes', ['const QString&', 'const QByteArray&'], Buffer.alloc(1), 'const QByteArray&'],
        ['a list', ['const QByteArray&', 'const QStringList&'], ['a'], 'const QStringList&'],
        ['a class that nothing is known of', ['bool', 'const Account&'], {}, 'const Account&'],
        ['a truth value, which fits neither', ['const QString&', 'const Account&'], true, 'const QString&'],
        ['the first of several that may be it', ['Door*', 'Gate*'], new Room(), 'Door*'],
      ];
      for (const [what, types, value, expected] of choices) {
        it(what, () => {
          expect(emitted(types, value)).to.equal(expected);
        });
      }
    });

    it('a derived class adds to those of its base class', () => {
      class More extends Source {
        static {
          declare(this, { signals: ['over(QObject*)'] });
        }
      }
      const more = new More();
      const heard: unknown[] = [];
      unchecked.connect(more, SIGNAL('over(QObject*)'), (object: unknown) => heard.push(object));
      unchecked.connect(more, SIGNAL('over(int)'), (n: unknown) => heard.push(n));
      more.over(3);
      (more.over as (value: unknown) => void)(more);
      expect(heard).to.deep.equal([3, more]);
    });
  });

  it('takes signatures as they stand in a header', () => {
    class Chat extends QObject {
      static {
        Q_OBJECT(this, {
          signals: ['said(const QString &text)'],
          slots: ['show( const QString & text = QString::null )'],
        });
      }
      declare said: (text: string) => void;
      readonly shown: string[] = [];
      show(text: string): void {
        this.shown.push(text);
      }
    }
    expect(Chat.prototype.metaObject().signalNames()).to.deep.equal(['said(const QString&)']);
    expect(Chat.prototype.metaObject().slotNames()).to.deep.equal(['show(const QString&)']);
    const chat = new Chat();
    const connect = (): boolean[] => [
      QObject.connect(chat, SIGNAL('said(const QString&)'), chat, SLOT('show(const QString&)')),
      QObject.connect(
        chat,
        SIGNAL('said(const QString &words)'),
        chat,
        SLOT('show( const QString &words = "" )'),
      ),
    ];
    expect(connect()).to.deep.equal([true, true]);
    expect(chat.receivers(SIGNAL('said( const QString & )'))).to.equal(2);
    chat.said('hello');
    expect(chat.shown).to.deep.equal(['hello', 'hello']);
    expect(
      QObject.disconnect(chat, SIGNAL('said(const QString &t)'), chat, SLOT('show(const QString &t)')),
    ).to.equal(true);
    expect(chat.receivers(SIGNAL('said(const QString&)'))).to.equal(0);
  });
});
