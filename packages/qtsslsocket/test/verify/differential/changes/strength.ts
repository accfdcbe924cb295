import type { Draft } from '../draft.js';
import { onEach, subjects, type Change } from './change.js';

export const strengthChanges: Change[] = [
  ...(
    [
      'ec-192',
      'ec-binary-163',
      'ec-binary-233',
      'ec-brainpool',
      'ec-explicit',
      'ed25519',
      'rsa',
      'rsa-1024',
      'rsa-pss',
    ] as const
  ).flatMap((keyKind) =>
    onEach(`key ${keyKind}`, { keyKind }, keyKind === 'ec-explicit' ? 'Keys' : undefined),
  ),
  ...(['sha1', 'sha224', 'sha384'] as const).flatMap((hash) => onEach(`signed with ${hash}`, { hash })),
  // Versions of OpenSSL differ.
  ...onEach('signed with SHA-3', { hash: 'sha3-256' }, 'Signatures'),
  ...(['md5', 'ripemd160', 'sha1', 'sha224'] as const).flatMap((hash) =>
    subjects.map((who) => ({
      name: `${who}: signed with RSA and ${hash}`,
      apply: (draft: Draft) => {
        const issuer = who === 'leaf' ? draft.middle : draft.root;
        issuer.keyKind = 'rsa';
        draft[who].hash = hash;
      },
    })),
  ),
];
