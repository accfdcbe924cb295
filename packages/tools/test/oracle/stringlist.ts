// QStringList: split and join, grep and gres, sort, and what it has from QValueList.
import { QApplication, qInstallMsgHandler } from '@qt3/core-signals';
import { trace, traceMessage } from '@qt3/test-support';
import { QRegExp, QStringList as L, QStrList, toInt } from '@qt3/tools';
import { q, S } from './show.js';

function split(sep: string, str: string | null): void {
  trace('split( %s, %s ) -> %s', q(sep), q(str), q(L.split(sep, str)));
  if (sep !== '') trace('split( %s, %s, TRUE ) -> %s', q(sep), q(str), q(L.split(sep, str, true)));
}
function splitRx(sep: string, str: string): void {
  const a = new QRegExp(sep);
  trace('split( /%s/, %s ) -> %s', sep, q(str), q(L.split(a, str)));
  trace('split( /%s/, %s, TRUE ) -> %s', sep, q(str), q(L.split(a, str, true)));
}

function main(): void {
  using _app = new QApplication(process.argv);
  qInstallMsgHandler(traceMessage);
  function W(source: string, execute: () => void): void {
    execute();
    trace('%s -> %s', source, q(l));
  }
  trace('# split');
  split(',', 'a,b,c');
  split(',', 'a,,b');
  split(',', ',a,');
  split(',', ',,,');
  split(',', '');
  split(',', null);
  split(',', 'abc');
  split(', ', 'a, b,c, ');
  split('ab', 'abab');
  split('aa', 'aaa');
  split('', 'path');
  split('x', 'aXb');
  split(' ', '  two  words ');
  split('\n', 'one\r\ntwo\n\nthree\n');
  split(',', ' a , b ');
  S('L::split( \',\', "a,b,,c" )', L.split(',', 'a,b,,c'));
  S('L::split( QChar( \'\\t\' ), "North\\tSouth\\tEast" )', L.split('\t', 'North\tSouth\tEast'));
  S('L::split( \',\', "a,b,,c", TRUE )', L.split(',', 'a,b,,c', true));
  S('L::split( \',\', "" ).count()', L.split(',', '').count());
  S('L::split( \',\', "", TRUE ).count()', L.split(',', '', true).count());
  splitRx('[,;]', 'a,b;c');
  splitRx('\\s+', ' two  words\tand ');
  splitRx(',\\s*', 'a, b,c,,d');
  splitRx('(,)', 'a,b');
  splitRx('^a', 'aab');
  splitRx(',', '');
  splitRx('z', 'abc');
  splitRx('[', 'a[b');
  trace('# join');
  S('L().join( "," )', new L().join(','));
  S('L( "a" ).join( "," )', new L('a').join(','));
  S('L( L() << "a" << "b" << "c" ).join( ", " )', new L().append('a').append('b').append('c').join(', '));
  S('L( L() << "a" << "b" ).join( "" )', new L().append('a').append('b').join(''));
  S('L( L() << "a" << "b" ).join( QString::null )', new L().append('a').append('b').join(null));
  S('L( L() << "" << "" ).join( "," )', new L().append('').append('').join(','));
  S(
    'L( L() << "a" << QString::null << "b" ).join( "," )',
    new L().append('a').append('').append('b').join(','),
  );
  S('L::split( ",", L::split( ",", "a,,b" ).join( "," ) )', L.split(',', L.split(',', 'a,,b').join(',')));
  trace('# grep, gres');
  let l = new L();
  W('l << "Ella Quinn" << "Otto Marsh" << "ella brown"', () => {
    l.append('Ella Quinn').append('Otto Marsh').append('ella brown');
  });
  S('l.grep( "Ella" )', l.grep('Ella'));
  S('l.grep( "ella", FALSE )', l.grep('ella', false));
  S('l.grep( "x" )', l.grep('x'));
  S('l.grep( "" )', l.grep(''));
  S('l.grep( QRegExp( "^[EO]" ) )', l.grep(new QRegExp('^[EO]')));
  S('l.grep( QRegExp( "N$", FALSE ) )', l.grep(new QRegExp('N$', false)));
  S('l.grep( QRegExp( "l+" ) )', l.grep(new QRegExp('l+')));
  S('l.grep( QRegExp( "*Marsh", TRUE, TRUE ) )', l.grep(new QRegExp('*Marsh', true, true)));
  W('l.gres( "ll", "LL" )', () => {
    l.gres('ll', 'LL');
  });
  W('l.gres( "el", "U", FALSE )', () => {
    l.gres('el', 'U', false);
  });
  W('l.gres( QRegExp( "^(\\\\w+) (\\\\w+)$" ), "\\\\2, \\\\1" )', () => {
    l.gres(new QRegExp('^(\\w+) (\\w+)$'), '\\2, \\1');
  });
  W('l.gres( QRegExp( "[aeiou]" ), "" )', () => {
    l.gres(new QRegExp('[aeiou]'), '');
  });
  W('l.gres( "x", "y" )', () => {
    l.gres('x', 'y');
  });
  trace('# sort');
  W('l = L() << "b" << "a" << "C" << "10" << "9" << "" << "a" << "\\xe4" << "z" << "B"', () => {
    l = new L()
      .append('b')
      .append('a')
      .append('C')
      .append('10')
      .append('9')
      .append('')
      .append('a')
      .append('\xe4')
      .append('z')
      .append('B');
  });
  W('l.sort()', () => {
    l.sort();
  });
  W('l = L(); l.sort()', () => {
    l = new L();
    l.sort();
  });
  trace('# building');
  S('L( "one" )', new L('one'));
  S('L( QString::null ).count()', new L(null).count());
  W('l = L() << "a" << "b"', () => {
    l = new L().append('a').append('b');
  });
  W('l += "c"', () => {
    l.append('c');
  });
  W('l += L( "d" ) << "e"', () => {
    l.appendList(new L('d').append('e'));
  });
  S('l + L( "f" )', l.plus(new L('f')));
  W('l.append( "x" )', () => {
    l.append('x');
  });
  W('l.prepend( "first" )', () => {
    l.prepend('first');
  });
  W('l.push_front( "0" )', () => {
    l.push_front('0');
  });
  W('l.push_back( "9" )', () => {
    l.push_back('9');
  });
  W('l.pop_front()', () => {
    l.pop_front();
  });
  W('l.pop_back()', () => {
    l.pop_back();
  });
  W('l.insert( l.begin(), "i" )', () => {
    l.insert(l.begin(), 'i');
  });
  W('l.insert( l.at( 2 ), "j" )', () => {
    l.insert(l.at(2), 'j');
  });
  W('l.insert( l.end(), "k" )', () => {
    l.insert(l.end(), 'k');
  });
  W('l.insert( l.find( "c" ), (size_t)2, "cc" )', () => {
    l.insert(l.find('c'), 2, 'cc');
  });
  W('l[1] = "changed"', () => {
    l.set(1, 'changed');
  });
  W('l.first() = "1st"', () => {
    l.begin().set('1st');
  });
  W('l.last() = "nth"', () => {
    l.fromLast().set('nth');
  });
  S('l.count()', l.count());
  S('(uint)l.size()', l.size());
  S('l.isEmpty()', l.isEmpty());
  S('l.first()', l.first());
  S('l.last()', l.last());
  S('l[3]', l.get(3));
  S('*l.at( 4 )', l.at(4).data());
  S('*l.fromLast()', l.fromLast().data());
  S('l.front()', l.front());
  S('l.back()', l.back());
  trace('# looking');
  W('l = L() << "a" << "b" << "a" << "c" << "a"', () => {
    l = new L().append('a').append('b').append('a').append('c').append('a');
  });
  S('l.findIndex( "a" )', l.findIndex('a'));
  S('l.findIndex( "c" )', l.findIndex('c'));
  S('l.findIndex( "C" )', l.findIndex('C'));
  S('(int)l.contains( "a" )', l.contains('a'));
  S('(int)l.contains( "x" )', l.contains('x'));
  S('l.find( "x" ) == l.end()', l.find('x').equals(l.end()));
  S('*l.find( "b" )', l.find('b').data());
  S('*++l.find( "b" )', l.find('b').inc().data());
  S('*l.find( l.at( 1 ), "a" )', l.find(l.at(1), 'a').data());
  S('l.find( l.at( 1 ), "b" ) == l.at( 1 )', l.find(l.at(1), 'b').equals(l.at(1)));
  S('l.find( l.at( 2 ), "b" ) == l.end()', l.find(l.at(2), 'b').equals(l.end()));
  trace('# removing');
  S('l.remove( "a" )', l.remove('a'));
  S('l', l);
  S('l.remove( "x" )', l.remove('x'));
  W('l.remove( l.begin() )', () => {
    l.remove(l.begin());
  });
  W('l.clear()', () => {
    l.clear();
  });
  S('l.isEmpty()', l.isEmpty());
  W('l = L() << "a" << "b" << "c" << "d" << "e"', () => {
    l = new L().append('a').append('b').append('c').append('d').append('e');
  });
  S('*l.erase( l.at( 1 ) )', l.erase(l.at(1)).data());
  S('l', l);
  S('*l.erase( l.at( 1 ), l.at( 3 ) )', l.erase(l.at(1), l.at(3)).data());
  S('l', l);
  S('l.remove( l.fromLast() ) == l.end()', l.remove(l.fromLast()).equals(l.end()));
  S('l', l);
  W('l = L() << "1" << "2" << "3" << "4" << "5" << "6"', () => {
    l = new L().append('1').append('2').append('3').append('4').append('5').append('6');
  });
  W(
    'for ( L::Iterator it = l.begin(); it != l.end(); ) if ( ( *it ).toInt() % 2 ) it = l.remove( it ); else ++it',
    () => {
      for (let it = l.begin(); !it.equals(l.end());)
        if (toInt(it.data()) % 2) it = l.remove(it);
        else it.inc();
    },
  );
  W('for ( L::Iterator it = l.begin(); it != l.end(); ++it ) *it += "x"', () => {
    for (const it = l.begin(); !it.equals(l.end()); it.inc()) it.set(it.data() + 'x');
  });
  W(
    'int n = 0; for ( L::Iterator it = l.begin(); it != l.end() && n < 3; ++it, ++n ) l.append( *it + "!" )',
    () => {
      let n = 0;
      for (const it = l.begin(); !it.equals(l.end()) && n < 3; it.inc(), ++n) l.append(it.data() + '!');
    },
  );
  {
    let r = '';
    const it = l.end();
    while (!it.equals(l.begin())) {
      it.dec();
      r += it.data() + ' ';
    }
    S('r', r);
  }
  {
    const it = l.begin();
    const old = it.postInc();
    S('*old', old.data());
    S('*it', it.data());
    S('it == old', it.equals(old));
    l.insert(it, 'between');
    S('*it', it.data());
    S('*--it', it.dec().data());
    l.remove(old);
    S('*it', it.data());
    S('l', l);
  }
  trace('# copies and comparison');
  {
    const m = l.copy();
    m.append('only m');
    m.set(0, 'changed');
    S('l', l);
    S('m', m);
    S('l == m', l.equals(m));
    m.assign(l);
    S('l == m', l.equals(m));
    S('l != m', !l.equals(m));
    m.sort();
    S(
      '( L() << "a" << "b" ) == ( L() << "b" << "a" )',
      new L().append('a').append('b').equals(new L().append('b').append('a')),
    );
  }
  {
    using s = new QStrList();
    s.append('x');
    s.append('\xe9');
    S('L::fromStrList( s )', L.fromStrList(s));
  }
}
main();
