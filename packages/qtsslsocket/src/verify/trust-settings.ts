import { DerReader, DerTag, type DerValue } from '../certificate/der-reader.js';
import { readObjectIdentifier } from '../certificate/object-identifier.js';
import { Usage } from './usages.js';

/**
 * What a `TRUSTED CERTIFICATE` block says about an authority (openssl-x509(1), "Trust Settings"): extended key usages that
 * it is trusted for, and those that it is not. Null where nothing is said.
 */
export interface TrustSettings {
  readonly trusted: readonly string[] | null;
  readonly rejected: readonly string[] | null;
}

/** Whether an authority is trusted by itself for a usage. */
export type Trust = 'trusted' | 'rejected' | 'unsaid';

/**
 * Reads what stands behind the certificate in such a block; null when nothing does.
 *
 * @param der - the whole block
 * @throws RangeError when it is malformed
 */
export function readTrustSettings(der: Buffer): TrustSettings | null {
  const reader = new DerReader(der);
  reader.read(DerTag.Sequence);
  if (reader.atEnd) return null;
  const settings = new DerReader(reader.read(DerTag.Sequence).content);
  const trusted = settings.readIf(DerTag.Sequence);
  const rejected = settings.readIf(DerTag.Context0);
  return { trusted: readUsages(trusted), rejected: readUsages(rejected) };
}

function readUsages(list: DerValue | null): string[] | null {
  if (list === null) return null;
  const reader = new DerReader(list.content);
  const usages: string[] = [];
  while (!reader.atEnd) usages.push(readObjectIdentifier(reader.read(DerTag.ObjectIdentifier).content));
  return usages;
}

/** What settings say about a usage. An authority that is trusted for other usages only is rejected for this one. */
export function trustFor(settings: TrustSettings | null, usage: string): Trust {
  if (settings === null) return 'unsaid';
  const names = (usages: readonly string[] | null): boolean =>
    usages !== null && (usages.includes(usage) || usages.includes(Usage.any));
  if (names(settings.rejected)) return 'rejected';
  if (settings.trusted === null) return 'unsaid';
  return names(settings.trusted) ? 'trusted' : 'rejected';
}
