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
