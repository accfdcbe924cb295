import { expect } from 'chai';
import { describeDifference, expectedOutput, firstDifference } from '../../src/oracle/difference.js';

describe('oracle: comparing a port with its trace', () => {
  const differing = (expected: string, got: string): string => {
    const difference = firstDifference(expected, got);
    return difference ? describeDifference(difference) : 'same';
  };

  it('finds the first line that differs', () => {
    expect(differing('a\nb\nc\n', 'a\nb\nc\n')).to.equal('same');
    expect(differing('a\nb\nc\n', 'a\nx\nc\n')).to.equal('line 2: expected "b", got "x"');
  });

  it('notices a port that stops early, continues, or breaks its last line off', () => {
    expect(differing('a\nb\n', 'a\n')).to.equal('line 2: expected "b", got the end');
    expect(differing('a\n', 'a\nb\n')).to.equal('line 2: expected the end, got "b"');
    expect(differing('a\n', 'a')).to.equal('line 1: expected "a", got "a" without a newline');
  });

  it('notices white space at the end of a line', () => {
    expect(differing('debug: Node::root \n', 'debug: Node::root\n')).to.equal(
      'line 1: expected "debug: Node::root ", got "debug: Node::root"',
    );
  });

  it('applies allowed differences, and refuses one that quotes another line', () => {
    const reason = 'for the test';
    expect(expectedOutput('a\nb\nc\n', [{ line: 2, trace: 'b', port: ['x', 'y'], reason }])).to.equal(
      'a\nx\ny\nc\n',
    );
    expect(expectedOutput('a\nb\nc\n', [{ line: 2, trace: 'b', port: [], reason }])).to.equal('a\nc\n');
    expect(() => expectedOutput('a\nb\n', [{ line: 1, trace: 'b', port: [], reason }])).to.throw(
      'line 1 of the trace is not "b"',
    );
  });
});
