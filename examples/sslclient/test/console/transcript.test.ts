import { expect } from 'chai';
import { Transcript } from '../../src/console/transcript.js';

describe('Transcript', () => {
  it('gives whole lines, and keeps the last one', () => {
    const transcript = new Transcript();
    expect(transcript.add(Buffer.from('one\r\ntwo\nC:'))).to.equal('one\ntwo\n');
    expect(transcript.lastLine()).to.equal('C:');
    expect(transcript.add(Buffer.from('\\>'))).to.equal('');
    expect(transcript.lastLine()).to.equal('C:\\>');
    transcript.endLine();
    expect(transcript.add(Buffer.from('answer\n'))).to.equal('answer\n');
  });

  it('puts characters together whose bytes came in pieces', () => {
    const transcript = new Transcript();
    const bytes = Buffer.from('é€\n');
    const shown = [...bytes].map((byte) => transcript.add(Buffer.of(byte))).join('');
    expect(shown).to.equal('é€\n');
  });

  it('lets nothing through that a terminal would act on', () => {
    const transcript = new Transcript();
    const bytes = Buffer.concat([Buffer.from('a\x1b[2J\x07\t\x7f'), Buffer.from('\u009b1m\n')]);
    expect(transcript.add(bytes)).to.equal('a?[2J?\t??1m\n');
  });

  it('breaks a line that does not end', () => {
    const transcript = new Transcript();
    expect(transcript.add(Buffer.alloc(501, 'x'))).to.equal(`${'x'.repeat(501)}\n`);
    expect(transcript.lastLine()).to.equal('');
  });
});
