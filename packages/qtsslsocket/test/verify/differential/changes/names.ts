import { on, onEach, type Change } from './change.js';

export const nameChanges: Change[] = [
  ...(['leaf', 'middle'] as const).flatMap((who): Change[] => {
    const issuer = who === 'leaf' ? 'Differential Authority' : 'Differential Root';
    return [
      on(who, 'the issuer in another type of string', { issuerName: { text: issuer, tag: 0x13 } }),
      on(who, 'the issuer in 16-bit letters', { issuerName: { text: issuer, tag: 0x1e } }),
      on(who, 'the issuer in other cases and spaces', {
        issuerName: { text: ` ${issuer.toUpperCase().replace(' ', '  ')} `, tag: 0x0c },
      }),
      on(who, 'the issuer as a numeric string', { issuerName: { text: issuer, tag: 0x12 } }),
      on(who, 'another issuer', { issuerName: { text: 'Somebody Else', tag: 0x0c } }),
    ];
  }),
  ...onEach('no authority key identifier', { authorityKeyId: 'none' }),
  ...onEach('a wrong authority key identifier', { authorityKeyId: 'wrong' }),
  ...onEach('the serial number of the issuer', { authorityKeyId: 'serial' }),
  ...onEach('a wrong serial number of the issuer', { authorityKeyId: 'wrong serial' }),
  ...onEach('no subject key identifier', { subjectKeyId: false }),
  ...onEach('a negative serial number', { serial: 'ff' }),
  ...onEach('a false signature', { forged: true }),
];
