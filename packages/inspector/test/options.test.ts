import { expect } from 'chai';
import { completeOptions, InspectorOptionError, optionsFrom } from '../src/options.js';

describe('The options of the inspector', () => {
  it('have defaults, and limits that are possible themselves', () => {
    const { port, events, bytes } = completeOptions({});
    expect([port, events, bytes]).to.deep.equal([0, 100_000, 'off']);
    for (const right of [
      { port: 65535 },
      { events: 100 },
      { events: 10_000_000 },
      { bytes: 'plain' },
      { bytes: 'all' },
    ] as const)
      expect(completeOptions(right)).to.include(right);
  });

  it('are refused where they have no sense, in words that name them', () => {
    const wrong: readonly [Parameters<typeof completeOptions>[0], string][] = [
      [{ port: -1 }, 'port is a whole number from 0 to 65535, not -1'],
      [{ port: 65536 }, 'port is a whole number from 0 to 65535, not 65536'],
      [{ port: 1.5 }, 'port is a whole number from 0 to 65535, not 1.5'],
      [{ events: 99 }, 'events is a whole number from 100 to 10000000, not 99'],
      [{ events: 10_000_001 }, 'events is a whole number from 100 to 10000000, not 10000001'],
      [{ bytes: 'some' as never }, 'bytes is off, plain or all, not some'],
    ];
    for (const [options, message] of wrong)
      expect(() => completeOptions(options)).to.throw(InspectorOptionError, message);
  });

  it('come from the environment, where a number that is none is refused', () => {
    const set = { QT3_INSPECTOR_PORT: '8080', QT3_INSPECTOR_EVENTS: '500', QT3_INSPECTOR_BYTES: 'plain' };
    expect(completeOptions(optionsFrom(set))).to.include({ port: 8080, events: 500, bytes: 'plain' });
    expect(completeOptions(optionsFrom({}))).to.include({ port: 0, events: 100_000, bytes: 'off' });
    expect(() => completeOptions(optionsFrom({ QT3_INSPECTOR_PORT: 'x' }))).to.throw(InspectorOptionError);
  });
});
