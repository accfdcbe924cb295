import { canonicalName } from '../certificate/canonical-name.js';
import { readCertificateBody } from '../certificate/certificate-body.js';
import { derOf } from '../certificate/der-of.js';

/**
 * Whether one of the authorities is no root, and none of the others leads from it to a root, by their names. OpenSSL trusts
 * such an authority only when chains may end anywhere.
 */
export function areIncomplete(pems: readonly string[]): boolean {
  const issuers = new Map<string, string>();
  for (const pem of pems) {
    try {
      const { subject, issuer } = readCertificateBody(derOf(pem));
      const name = canonicalName(subject.content);
      const isRoot = subject.encoded.equals(issuer.encoded);
      // Of several with one name, a root leads to itself.
      if (isRoot || !issuers.has(name)) issuers.set(name, isRoot ? name : canonicalName(issuer.content));
    } catch (error) {
      // What is not DER may be a root as well as not.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return [...issuers.keys()].some((name) => !leadsToRoot(name, issuers));
}

function leadsToRoot(name: string, issuers: ReadonlyMap<string, string>): boolean {
  let last = name;
  for (let steps = 0; steps < issuers.size; steps += 1) {
    const issuer = issuers.get(last);
    if (issuer === undefined) return false;
    if (issuer === last) return true;
    last = issuer;
  }
  return issuers.get(last) === last;
}
