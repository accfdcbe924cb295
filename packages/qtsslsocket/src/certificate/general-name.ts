import { canonicalName } from './canonical-name.js';
import { DerReader, DerTag, type DerValue } from './der-reader.js';
import { UnreadableError } from './unreadable-error.js';

/** Tags of the kinds of general names that are read here (RFC 5280, 4.2.1.6). */
const otherName = 0xa0;
const directoryName = 0xa4;
/** An address of mail, a DNS name, a URI, an IP address, a registered identifier. */
const plainKinds: ReadonlySet<number> = new Set([0x81, 0x82, 0x86, 0x87, 0x88]);

/**
 * Takes a list of general names apart: the content of a SEQUENCE OF GeneralName.
 *
 * @throws RangeError when it is none, or has a name of a kind that is not read here (X.400 and EDI names)
 */
export function readGeneralNames(content: Buffer): DerValue[] {
  const reader = new DerReader(content);
  const names: DerValue[] = [];
  while (!reader.atEnd) names.push(readGeneralName(reader));
  return names;
}

/**
 * Reads one general name.
 *
 * @throws RangeError as readGeneralNames() does
 */
export function readGeneralName(reader: DerReader): DerValue {
  const name = reader.read();
  if (name.tag === otherName) {
    const parts = new DerReader(name.content);
    parts.read(DerTag.ObjectIdentifier);
    new DerReader(parts.read(DerTag.Context0).content).read();
    parts.expectEnd();
  } else if (name.tag === directoryName) {
    directoryNameOf(name);
  } else if (!plainKinds.has(name.tag)) {
    throw new UnreadableError('a kind of general name that is not known');
  }
  return name;
}

/**
 * The canonical form of a name that is a directory name; null for another kind.
 *
 * @throws RangeError when it is malformed
 */
export function directoryNameOf(name: DerValue): string | null {
  if (name.tag !== directoryName) return null;
  const reader = new DerReader(name.content);
  const canonical = canonicalName(reader.read(DerTag.Sequence).content);
  reader.expectEnd();
  return canonical;
}
