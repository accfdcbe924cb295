import { onEach, type Change } from './change.js';

/** Extended key usages. */
export const usages = {
  server: ['1.3.6.1.5.5.7.3.1'],
  client: ['1.3.6.1.5.5.7.3.2'],
  both: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'],
  any: ['2.5.29.37.0'],
  'code signing': ['1.3.6.1.5.5.7.3.3'],
  mail: ['1.3.6.1.5.5.7.3.4'],
  'server and any': ['1.3.6.1.5.5.7.3.1', '2.5.29.37.0'],
  'server gated cryptography': ['2.16.840.1.113730.4.1'],
  nothing: [],
} as const;

/** Bits of key usage, as bits() writes them. */
export const keyUsages = {
  digitalSignature: 0x80,
  nonRepudiation: 0x40,
  keyEncipherment: 0x20,
  keyAgreement: 0x08,
  keyCertSign: 0x04,
  cRLSign: 0x02,
  'digitalSignature and keyCertSign': 0x84,
  decipherOnly: 0x8000,
  nothing: 0,
} as const;

export const usageChanges: Change[] = [
  ...Object.entries(usages).flatMap(([what, extendedUsage]) =>
    onEach(`extended key usage ${what}`, { extendedUsage: [...extendedUsage] }),
  ),
  ...Object.entries(keyUsages).flatMap(([what, keyUsage]) =>
    onEach(`key usage ${what}`, { keyUsage }, keyUsage === 0 ? 'Encoding' : undefined),
  ),
  ...onEach('no key usage', { keyUsage: null }),
  ...[0x80, 0x40, 0x04, 0x44].flatMap((netscapeType) =>
    onEach(`Netscape type ${netscapeType.toString(16)}`, { netscapeType }),
  ),
];
