import { emptyParts } from './url-parts.js';
import { QUrl } from './qurl.js';

type Constructor = new (...args: never[]) => object;

/** A class with Base's constructor and statics, whose instances are URLs as well. */
export type WithQUrl<Base extends Constructor> = Omit<Base, 'prototype'> &
  (new (...args: ConstructorParameters<Base>) => InstanceType<Base> & QUrl);

/** What a QUrl is made of, for the classes that have it mixed in. */
interface UrlFields {
  urlParts: ReturnType<typeof emptyParts>;
  urlValid: boolean;
  cleanedFrom: string | null;
  cleanedPath: string;
  takeUrl(url?: QUrl | string | null, relative?: string | null, checkSlash?: boolean): void;
}

/** Mixes QUrl into a class, as C++ does with a second base class. The URL is invalid at first: see {@link takeUrl}. */
export function withQUrl<Base extends Constructor>(base: Base): WithQUrl<Base> {
  const Parent = base as unknown as new (...args: unknown[]) => object;
  class Url extends Parent {
    constructor(...args: unknown[]) {
      super(...args);
      const fields = this as unknown as UrlFields;
      fields.urlParts = emptyParts('');
      fields.urlValid = false;
      fields.cleanedFrom = null;
      fields.cleanedPath = '';
    }
  }
  Object.defineProperties(Url.prototype, {
    ...Object.getOwnPropertyDescriptors(QUrl.prototype),
    ...Object.getOwnPropertyDescriptors(Url.prototype),
  });
  return Url as unknown as WithQUrl<Base>;
}

/** Does to an object that has QUrl mixed in what QUrl's constructor does to a QUrl. */
export function takeUrl(
  target: QUrl,
  url?: QUrl | string | null,
  relative?: string | null,
  checkSlash = false,
): void {
  (target as unknown as UrlFields).takeUrl(url, relative, checkSlash);
}
