import { expect } from 'chai';
import { mailHead } from '../src/mail-head.js';

describe('mailHead', () => {
  for (const [what, lines, expected] of [
    ['finds sender and subject', ['To: x', 'FROM: a@b', 'subject : c: d'], ['a@b', 'c: d']],
    ['does without them', ['To: x'], ['', '']],
    ['puts lines together', ['Subject: a', ' b', '\tc', 'From:', ' x'], ['x', 'a b c']],
    ['shows nothing that a terminal would act on', ['Subject: a\x1b[2J\tb\u00c2\u0085'], ['', 'a?[2J b?']],
    ['reads Q', ['Subject: =?iso-8859-1?q?Gr=FC=DFe_=3D?= x'], ['', 'Grüße = x']],
    ['reads B, and charsets with a language', ['Subject: =?UTF-8*de?B?R3LDvMOfZQ==?='], ['', 'Grüße']],
    ['joins words', ['Subject: =?utf-8?q?a?=', ' =?utf-8?b?Yg==?= c =?utf-8?q?d?='], ['', 'ab c d']],
    ['reads UTF-8 as it is', ['Subject: Gr\u00c3\u00bc\u00c3\u009fe'], ['', 'Grüße']],
    [
      'leaves what it does not understand',
      ['Subject: =?klingon?q?a?= =?utf-8?x?a?='],
      ['', '=?klingon?q?a?= =?utf-8?x?a?='],
    ],
    ['shows what a word hides', ['Subject: =?utf-8?q?a=1B=0D=0Ab?='], ['', 'a? b']],
  ] as const) {
    it(what, () => {
      const { from, subject } = mailHead(lines);
      expect([from, subject]).to.eql(expected);
    });
  }
});
