import { expect } from 'chai';
import { extendedPassivePort, passivePort } from '../../src/ftp/passive-port.js';

describe('the port for data', () => {
  const extended = (text: string): number | null => extendedPassivePort({ code: 229, text });
  const passive = (text: string): number | null => passivePort({ code: 227, text });

  it('stands in a reply to EPSV between any three characters (RFC 2428)', () => {
    expect(extended('Entering Extended Passive Mode (|||6446|)')).to.equal(6446);
    expect(['(!!!1!)', '(|||1|) or (|||2|)', '(|||00021|)'].map(extended)).to.deep.equal([1, 1, 21]);
    expect(extended('(|||65535|)')).to.equal(65_535);
    for (const text of [
      '',
      '(|||0|)',
      '(|||65536|)',
      '(||1|)',
      '(||!1|)',
      '|||1|',
      '(111211)',
      '(|||123456|)',
    ])
      expect(extended(text), text).to.equal(null);
  });

  it('stands in a reply to PASV in the last two of six numbers (RFC 959, 4.1.2)', () => {
    expect(passive('Entering Passive Mode (127,0,0,1,4,5)')).to.equal(4 * 256 + 5);
    expect(passive('127,0,0,1,255,255')).to.equal(65_535);
    expect(passive('=1,2,3,4,0,1')).to.equal(1);
    expect(passive('1,2,3,4,1,0.')).to.equal(256);
    for (const text of [
      '',
      '1,2,3,4,0,0',
      '1,2,3,4,256,1',
      '1,2,3,4,1,256',
      '1,2,3,4,5',
      '1,2,3,4,5,6789',
      '1234,2,3,4,5,6',
    ])
      expect(passive(text), text).to.equal(null);
  });
});
