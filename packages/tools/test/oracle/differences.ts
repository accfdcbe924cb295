import type { AllowedDifference } from '@qt3/test-support';
import { emptyForNull, leftOut } from './allowed.js';

/** Where the ports differ from their traces; the oracle's README allows these and no others. */
export const differences: Record<string, readonly AllowedDifference[]> = {
  regexp: emptyForNull('regexp', [
    'rx.cap( 0 )',
    'rx.cap( 3 )',
    'rx.cap( -1 )',
    'rx.cap( 0 )',
    'rx.cap( 1 )',
    'rx.capturedTexts()',
    'rx.pattern()',
    'rx.cap( 0 )',
    'l.section( sep, 9, 9 )',
    'QString( " a  b" ).section( sep, 0, 0 )',
    'QString( "abc" ).section( QRegExp( "z" ), 1, 1 )',
  ]),
  cstring: [
    ...emptyForNull('cstring', [
      's.mid( 7 )',
      's.mid( 99 )',
      'null.left( 1 )',
      'null.mid( 0 )',
      'null.stripWhiteSpace()',
      'w.resize( 0 )',
    ]),
    ...leftOut('cstring', '# copies share: QCString is a QByteArray', 'strings are values here'),
    ...leftOut(
      'cstring',
      '# QByteArray: sharing is explicit, both change',
      'an array shares its bytes with every variable it was given to, and its size does not change',
    ),
  ],
  string: [
    ...emptyForNull('string', [
      's.mid( 7 )',
      's.mid( 99 )',
      's.mid( -1 )',
      's.mid( -1, 1 )',
      "csv.section( ',', 4, 4 )",
      "csv.section( ',', 2, 1 )",
      "csv.section( ',', -5, -5 )",
      "csv.section( ';', 1, 1 )",
      "empty.section( ',', 0, 0 )",
      "path.section( '/', 0, 0 )",
      "gap.section( ',', 1, 1 )",
      "gap.section( ',', -1, -1 )",
      "gap.section( ',', 4 )",
      'QString( ",a," ).section( \',\', 0, 0 )',
    ]),
    ...leftOut(
      'string',
      '# null and empty',
      'null is a value of its own type here, which arguments may have and results never do',
    ),
  ],
};
