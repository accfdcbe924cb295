import { expect } from 'chai';
import type { SequenceMessage } from '../../src/page/protocol.js';
import { escapeText, FILE_COLOURS, sequenceSvg } from '../../src/page/sequence-svg.js';

const participants = [
  { id: 1, label: 'a', className: 'Node' },
  { id: 2, label: 'b', className: 'Node' },
];
const message = (more: Partial<SequenceMessage>): SequenceMessage => ({
  seq: 1,
  time: 1500,
  from: 0,
  to: 1,
  label: 'call()',
  depth: 0,
  thrown: false,
  ...more,
});
const drawn = (...messages: SequenceMessage[]): string =>
  sequenceSvg({ participants, messages, unlisted: 0 }, FILE_COLOURS);
/** Each message is a group. */
const groups = (svg: string): string[] => svg.match(/<g>[^]*?<\/g>/g) ?? [];

describe('The diagram', () => {
  it('has a column for each participant and a line for each message', () => {
    const svg = drawn(message({}), message({}));
    expect(svg).to.match(/^<svg xmlns="[^"]+" width="420" height="154" viewBox="0 0 420 154"/);
    expect(svg).to.match(/<\/svg>$/);
    expect(svg.match(/stroke-dasharray/g)).to.have.lengthOf(2);
    expect(svg)
      .to.include('<line x1="110" y1="46" x2="110" y2="154"')
      .and.to.include('<line x1="310" y1="46"');
    const [first = '', second = ''] = groups(svg);
    expect(first).to.include('<title>call(), 1.500 s</title>');
    expect(first).to.include('<line x1="110" y1="86" x2="310" y2="86"');
    expect(second).to.include('<line x1="110" y1="116" x2="310" y2="116"');
  });

  it('is not narrower than one participant', () => {
    const svg = sequenceSvg({ participants: [], messages: [], unlisted: 0 }, FILE_COLOURS);
    expect(svg).to.include('width="220" height="94"');
  });

  it('has an arrow with its head at the receiver, whichever side that is on', () => {
    const [right = '', left = ''] = groups(drawn(message({}), message({ from: 1, to: 0 })));
    expect(right).to.include('<path d="M310 86l-8 -4v8z"');
    expect(left).to.include('<path d="M110 116l8 -4v8z"');
    expect(right).to.include('<text x="210" y="81"').and.to.include('text-anchor="middle"');
  });

  it('has a loop where one calls itself', () => {
    const [group = ''] = groups(drawn(message({ from: 1, to: 1 })));
    expect(group).to.include('<path d="M310 80h24v12h-20" fill="none"');
    expect(group).to.include('<path d="M310 92l8 -4v8z"');
    expect(group).to.include('<text x="340" y="90"').and.to.include('text-anchor="start"');
    expect(group).not.to.include('<line');
  });

  it('shows what threw in another colour', () => {
    const [well = '', badly = ''] = groups(drawn(message({}), message({ thrown: true })));
    expect(well).to.include(FILE_COLOURS.accent).and.not.to.include(FILE_COLOURS.bad);
    expect(badly).to.include(FILE_COLOURS.bad).and.not.to.include(FILE_COLOURS.accent);
  });

  it('cuts labels that have no room', () => {
    const label = 'x'.repeat(27);
    const one = groups(drawn(message({ label })))[0]!;
    expect(one).to.include(`>${'x'.repeat(25)}…<`);
    expect(groups(drawn(message({ label: 'x'.repeat(26) })))[0]).to.include(`>${'x'.repeat(26)}<`);
    const three = {
      participants: [...participants, participants[0]!],
      messages: [message({ label, to: 2 })],
    };
    expect(sequenceSvg({ ...three, unlisted: 0 }, FILE_COLOURS)).to.include(`>${label}<`);
  });

  it('takes any text for text', () => {
    expect(escapeText('<a href="x">&\t\n\r\0\u001f\ud800\ufffe\uffff😀é')).to.equal(
      '&lt;a href=&quot;x&quot;&gt;&amp;\t\n\r?????😀é',
    );
    expect(groups(drawn(message({ label: '<x>' })))[0]).to.include('>&lt;x&gt;<');
  });
});
