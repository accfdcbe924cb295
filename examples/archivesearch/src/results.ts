import { QUrl } from '@qt3/qnetwork';
import { QRegExp, simplifyWhiteSpace, startsWith } from '@qt3/tools';
import { textOf } from './page-text.js';

/** An article that was found. */
export interface Result {
  readonly title: string;
  readonly url: QUrl;
}

/**
 * Finds the articles on a page of results: its links to what is below the archive's own path.
 *
 * @param page - HTML
 * @param archive - where the archive is; its path ends with a slash
 */
export function resultsOf(page: string, archive: QUrl): Result[] {
  const results: Result[] = [];
  const link = new QRegExp('<a\\s+href="([^"]*)"[^>]*>(.*)</a>', false);
  link.setMinimal(true);
  let pos = 0;
  while ((pos = link.search(page, pos)) >= 0) {
    pos += link.matchedLength();
    const url = new QUrl(archive, textOf(link.cap(1)));
    const title = simplifyWhiteSpace(textOf(link.cap(2)));
    if (title !== '' && isBelow(url, archive)) results.push({ title, url });
  }
  return results;
}

function isBelow(url: QUrl, archive: QUrl): boolean {
  return (
    url.protocol() === archive.protocol() &&
    url.host() === archive.host() &&
    url.port() === archive.port() &&
    startsWith(url.path(), archive.path()) &&
    url.path() !== archive.path()
  );
}
