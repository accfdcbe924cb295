// Files of a program that have names of their own for themselves.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { runModule } from './support/translated.js';

const STACK = `template<class T> class Stack {
public:
    Stack() : n( 0 ) {}
    Stack &push( const T &t ) { items[n++] = t; return *this; }
    const T &at( int i ) const { return items[i]; }
    int count() const { return n; }
    T total() const { T sum = T(); for ( int i = 0; i < n; i++ ) sum += items[i]; return sum; }
private:
    T items[4];
    int n;
};
template<class T, class F> int over( const Stack<T> &s, F f ) { int r = 0; for ( int i = 0; i < s.count(); i++ ) r = r * 10 + f( s.at( i ) ); return r; }
`;

/** A file with a class `Item` of its own. */
function file(name: string, type: string, item: string, amount: string): string {
  return `#include "stack.inc"
    #include <qstring.h>
    namespace {
    struct Item { Item( int n = 0 ) ${item} Item &operator+=( const Item &o ) { value += o.value; return *this; } ${type} value; };
    int amountOf( const Item &i ) { return ${amount}; }
    }
    int ${name}() { Stack<Item> s; s.push( Item( 3 ) ).push( Item( 12 ) ); return over( s, amountOf ) * 100 + amountOf( s.total() ); }`;
}

describe('names in two files', () => {
  const project = smallProjects();

  it('are two classes, also where a template is given them', () => {
    const translated = project({
      'stack.inc': STACK,
      'numbers.cpp': file('numbers', 'int', ': value( n * 2 ) {}', 'i.value % 10'),
      'texts.cpp': file('texts', 'QString', ': value( QString::number( n ) ) {}', 'i.value.length()'),
      'main.cpp': `#include <stdio.h>
        int numbers(); int texts();
        int main() { int a = numbers(), b = texts(); printf( "%d %d\\n", a, b ); return 0; }`,
    });
    expect(translated.report).not.to.contain('Marked');
    expect(runModule(translated, 'main').stdout).to.equal('6400 1204\n');
  });

  it('are two functions where each of them defines what a header declares, as plug-ins do', () => {
    const plugin = (name: string, id: number): Record<string, string> => ({
      [`${name}.h`]: `#include "plugin.h"
        struct ${name} : public Plugin { int id(); };
        extern "C" { Plugin *create(); }`,
      [`${name}.cpp`]: `#include <stdio.h>
        #include "${name}.h"
        int ${name}::id() { return ${String(id)}; }
        Plugin *create() { return new ${name}; }
        int main() { Plugin *p = create(); printf( "%d\\n", p->id() ); delete p; return 0; }`,
    });
    const translated = project({
      'plugin.h':
        'struct Plugin { virtual ~Plugin() {} virtual int id() = 0; }; extern "C" { Plugin *create(); }',
      ...plugin('One', 1),
      ...plugin('Two', 2),
    });
    expect(runModule(translated, 'One').stdout).to.equal('1\n');
    expect(runModule(translated, 'Two').stdout).to.equal('2\n');
  });
});
