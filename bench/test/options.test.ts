import { expect } from 'chai';
import { parseOptions } from '../harness/options.js';

describe('the command line of npm run bench', () => {
  it('asks for everything, quickly, when nothing is said', () => {
    const options = parseOptions([]);
    expect(options).to.include({
      form: 'quick',
      work: 1,
      patience: 120_000,
      fromSource: false,
      rounds: undefined,
    });
    expect(options.groups).to.deep.equal([
      'start',
      'signals',
      'streams',
      'tools',
      'devices',
      'network',
      'tcp',
      'tls',
      'scale',
    ]);
    expect(options.cases).to.deep.equal([]);
  });

  it('takes lists of groups and of words', () => {
    const { groups, cases } = parseOptions(['--only', 'tls,signals', '--case', 'emit,memory']);
    expect(groups).to.deep.equal(['signals', 'tls']);
    expect(cases).to.deep.equal(['emit', 'memory']);
  });

  for (const [args, message] of [
    [
      ['--only', 'udp'],
      '--only knows start, signals, streams, tools, devices, network, tcp, tls, scale, not udp',
    ],
    [['--rounds', '0'], "--rounds takes a whole number above 0, not '0'"],
    [['--rounds', '1.5'], "--rounds takes a whole number above 0, not '1.5'"],
    [['--work', 'much'], "--work takes a number above 0, not 'much'"],
    [['--ful'], "Unknown option '--ful'"],
  ] as const) {
    it(`explains what is wrong with ${args.join(' ')}`, () => {
      expect(() => parseOptions(args)).to.throw(message);
    });
  }
});
