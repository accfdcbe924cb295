import { expect } from 'chai';
import { normalize, parseSignature, typesFit } from '../../src/meta/signature.js';

describe('signatures', () => {
  it('are normalised once and for all', () => {
    for (const written of [
      ' a ( ) ',
      'a( const  QString  &  ,int )',
      'a(QMap<QString, int> , long  long)',
      'a(\tint\n)',
    ]) {
      const once = normalize(written);
      expect(normalize(once)).to.equal(once);
    }
    expect(normalize('a(QMap<QString, int> , long  long)')).to.equal('a(QMap<QString,int>,long long)');
    expect(normalize('a(void)')).to.equal('a()');
    expect(normalize('a(void*)')).to.equal('a(void*)');
    expect(normalize('')).to.equal('');
  });

  it('are taken apart at the commas between arguments', () => {
    expect(parseSignature(' two( int , const QString & ) ')).to.deep.equal({
      text: 'two(int,const QString&)',
      name: 'two',
      types: ['int', 'const QString&'],
    });
    expect(parseSignature('none()')?.types).to.deep.equal([]);
    expect(parseSignature('none(void)')?.types).to.deep.equal([]);
    expect(parseSignature('m(QMap<int,QMap<int,int> >,void (*)(int,int),bool)')?.types).to.deep.equal([
      'QMap<int,QMap<int,int>>',
      'void(*)(int,int)',
      'bool',
    ]);
  });

  it('lose the names and default values of parameters, as in moc', () => {
    const cases: Record<string, string[]> = {
      'a(const QString &text)': ['const QString&'],
      'a( const QString & text = QString::null )': ['const QString&'],
      'a(int n = 0, bool on)': ['int', 'bool'],
      'a(unsigned int, unsigned x, unsigned, unsigned long l)': [
        'unsigned int',
        'unsigned',
        'unsigned',
        'unsigned long',
      ],
      'a(const char *p, char **argv, char * const q, char*const)': [
        'const char*',
        'char**',
        'char*const',
        'char*const',
      ],
      'a(struct tm *t, struct tm, struct tm x, long long y)': [
        'struct tm*',
        'struct tm',
        'struct tm',
        'long long',
      ],
      'a(QMap<int, QString> map, QMap<int,int>::Iterator it, Foo::Bar b, Foo::Bar)': [
        'QMap<int,QString>',
        'QMap<int,int>::Iterator',
        'Foo::Bar',
        'Foo::Bar',
      ],
      'a(QPoint p = QPoint(0, 0), const Foo, const Foo f, Foo const)': [
        'QPoint',
        'const Foo',
        'const Foo',
        'Foo const',
      ],
      'a(const QString &s = "a, b\\", (", char c = \'(\', int)': ['const QString&', 'char', 'int'],
      'a(QObject*o,QValueList<int>list)': ['QObject*', 'QValueList<int>'],
    };
    for (const [written, types] of Object.entries(cases)) {
      const signature = parseSignature(written);
      expect(signature?.types, written).to.deep.equal(types);
      expect(signature?.text).to.equal(`a(${types.join(',')})`);
    }
  });

  it('of any length are read in linear time', () => {
    for (const part of ['const ', ' \t', 'x', 'x,', '<', 'a b:', '=', '"', '::', '* ']) {
      expect(normalize(`a(${part.repeat(500_000)})`)).to.be.a('string');
      expect(parseSignature(`a(${part.repeat(500_000)})`)).to.have.property('name', 'a');
    }
  });

  it('without a name or parentheses are none', () => {
    for (const text of ['', 'a', 'a(', 'a)', '(int)', 'a(int', 'a(int) b']) {
      expect(parseSignature(text), text).to.equal(null);
    }
  });

  it('fit when the receiver takes the same, or fewer', () => {
    expect(typesFit(['int', 'bool'], ['int', 'bool'])).to.equal(true);
    expect(typesFit(['int', 'bool'], ['int'])).to.equal(true);
    expect(typesFit(['int', 'bool'], [])).to.equal(true);
    expect(typesFit(['int', 'bool'], ['bool'])).to.equal(false);
    expect(typesFit(['int'], ['int', 'bool'])).to.equal(false);
    expect(typesFit([], [])).to.equal(true);
  });
});
