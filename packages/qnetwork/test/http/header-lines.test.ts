import { expect } from 'chai';
import { headerLines } from '../../src/http/header-lines.js';

describe('headerLines()', () => {
  it('divides at line feeds, before which a carriage return may stand', () => {
    expect(headerLines('a\r\nb\nc\rd')).to.deep.equal(['a', 'b', 'c\rd']);
    expect(headerLines('a\r\r\n')).to.deep.equal(['a\r']);
  });

  it('leaves empty lines out', () => {
    expect(headerLines('')).to.deep.equal([]);
    expect(headerLines('\r\n\na\r\n\r\nb\n')).to.deep.equal(['a', 'b']);
  });

  it('joins a line that begins with a blank or a tab to the one before it', () => {
    expect(headerLines('a: b\r\n c\r\n\t  d  \r\ne')).to.deep.equal(['a: b c d', 'e']);
    // Also behind an empty line; the first line is one like any other.
    expect(headerLines('a\n\n b')).to.deep.equal(['a b']);
    expect(headerLines(' a\n b')).to.deep.equal([' a b']);
  });
});
