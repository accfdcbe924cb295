import { expect } from 'chai';
import { parseCommand } from '../src/commands.js';

describe('ftpclient: a line', () => {
  it('is taken apart into words, with quotes around spaces', () => {
    expect(parseCommand('  get  "a b"   c ')).to.eql({ name: 'get', words: ['a b', 'c'] });
    expect(parseCommand('pwd')).to.eql({ name: 'pwd', words: [] });
    expect(parseCommand(' \t')).to.equal(null);
  });

  for (const [line, message] of [
    ['dance', "'dance' is not known; help says what is."],
    ['toString', "'toString' is not known; help says what is."],
    ['get', "'get' takes 1 or 2 words, and there are 0."],
    ['rename a', "'rename' takes 2 words, and there are 1."],
    ['pwd x', "'pwd' takes 0 words, and there are 1."],
    ['rm ""', "'rm' wants a name that is not empty."],
    ['rm a\u0000b', 'A name is a line of text.'],
  ] as const) {
    it(`${JSON.stringify(line)} is no command`, () => expect(parseCommand(line)).to.equal(message));
  }
});
