import { QUrlInfo } from '@qt3/qnetwork';
import { QDir, Qt, QString, rightJustify } from '@qt3/tools';
import { harmless } from '../../shared/strangers-text.js';

const BITS = [
  [QUrlInfo.ReadOwner, 'r'],
  [QUrlInfo.WriteOwner, 'w'],
  [QUrlInfo.ExeOwner, 'x'],
  [QUrlInfo.ReadGroup, 'r'],
  [QUrlInfo.WriteGroup, 'w'],
  [QUrlInfo.ExeGroup, 'x'],
  [QUrlInfo.ReadOther, 'r'],
  [QUrlInfo.WriteOther, 'w'],
  [QUrlInfo.ExeOther, 'x'],
] as const;

/** Entries of a folder as lines, by name. */
export function listingOf(entries: readonly QUrlInfo[]): string[] {
  return entries
    .toSorted((a, b) =>
      QUrlInfo.lessThan(a, b, QDir.Name) ? -1 : QUrlInfo.lessThan(b, a, QDir.Name) ? 1 : 0,
    )
    .map(
      (entry) => `${mode(entry)} ${size(entry)}  ${date(entry)}  ${nameOf(entry)}${entry.isDir() ? '/' : ''}`,
    );
}

function mode(entry: QUrlInfo): string {
  const kind = entry.isDir() ? 'd' : entry.isSymLink() ? 'l' : '-';
  return kind + BITS.map(([bit, letter]) => ((entry.permissions() & bit) === 0 ? '-' : letter)).join('');
}

/** A folder's own size says nothing. */
function size(entry: QUrlInfo): string {
  return rightJustify(entry.isDir() ? '' : QString.number(entry.size()), 10);
}

function date(entry: QUrlInfo): string {
  return entry.lastModified().date().toString(Qt.ISODate);
}

/** QFtp's names have a character for each byte; today these bytes are UTF-8. */
function nameOf(entry: QUrlInfo): string {
  return harmless(QString.fromUtf8(entry.name()));
}
