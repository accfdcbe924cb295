import { authorityChanges } from './authority.js';
import type { Change } from './change.js';
import { extensionChanges } from './extensions.js';
import { listChanges } from './lists.js';
import { nameChanges } from './names.js';
import { strengthChanges } from './strength.js';
import { trustChanges } from './trust.js';
import { usageChanges } from './usage.js';

const topics: Readonly<Record<string, readonly Change[]>> = {
  'what certificates are for': usageChanges,
  'who is an authority': authorityChanges,
  extensions: extensionChanges,
  'names, identifiers and signatures': nameChanges,
  'strength of keys and signatures': strengthChanges,
  'whom we trust': trustChanges,
  'revocation lists': listChanges,
};

/** All changes. */
export const changes: readonly (Change & { readonly topic: string })[] = Object.entries(topics).flatMap(
  ([topic, those]) => those.map((change) => ({ ...change, topic })),
);
