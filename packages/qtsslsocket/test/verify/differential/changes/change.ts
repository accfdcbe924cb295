import { der } from '../der.js';
import type { Draft } from '../draft.js';
import type { CertificateSpec, ExtensionSpec } from '../forge.js';

/** One thing that is not as in the good draft, good or bad. */
export interface Change {
  readonly name: string;
  /** Whether it concerns revocation lists, so that there have to be some. */
  readonly lists?: boolean;
  /** Where this is more strict than OpenSSL, the first column of the table in docs/security.md. */
  readonly stricter?: string;
  apply(draft: Draft): void;
}

/** Any change of a draft. */
export function change(name: string, apply: Change['apply']): Change {
  return { name, apply };
}

export const subjects = ['leaf', 'middle', 'root'] as const;
export type Subject = (typeof subjects)[number];

/** A certificate says something else. */
export function on(who: Subject, what: string, change: Partial<CertificateSpec>, stricter?: string): Change {
  return {
    name: `${who}: ${what}`,
    ...(stricter === undefined ? {} : { stricter }),
    apply: (draft) => Object.assign(draft[who], change),
  };
}

/** The same, for each certificate of the chain. */
export function onEach(what: string, change: Partial<CertificateSpec>, stricter?: string): Change[] {
  return subjects.map((who) => on(who, what, change, stricter));
}

/** A certificate has one more extension. */
export function extended(who: Subject, what: string, more: ExtensionSpec, stricter?: string): Change {
  return {
    name: `${who}: ${what}`,
    ...(stricter === undefined ? {} : { stricter }),
    apply: (draft) => draft[who].more.push(more),
  };
}

/** The same, for each certificate of the chain. */
export function withExtension(what: string, more: ExtensionSpec, stricter?: string): Change[] {
  return subjects.map((who) => extended(who, what, more, stricter));
}

/** A general name that is a URI. */
export const uri = (text: string): Buffer => der(0x86, Buffer.from(text));

/** The name of a distribution point. */
export const place = (text: string): Buffer => der(0xa0, der(0xa0, uri(text)));
