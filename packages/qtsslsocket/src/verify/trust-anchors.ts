import { derOf } from '../certificate/der-of.js';
import { DefaultAuthorities, GivenAuthorities, type AuthorityStore } from './authority-store.js';
import { RevocationList } from './revocation-list.js';

/** What else decides about trust. */
export interface AnchorOptions {
  /** OpenSSL's security level, which keys and signatures have to reach. */
  readonly securityLevel: number;
  /** Whether an authority that is no root may end a chain. */
  readonly allowsPartialChains: boolean;
}

/** Which authorities a context trusts, and its revocation lists; parsed when they are first needed. */
export class TrustAnchors {
  readonly #authorityPems: readonly string[] | null;
  readonly #revocationPems: readonly string[];
  #store: AuthorityStore | null = null;
  #lists: readonly RevocationList[] | null = null;

  readonly securityLevel: number;
  readonly allowsPartialChains: boolean;

  /** @param authorityPems - null for the authorities that Node trusts by itself */
  constructor(
    authorityPems: readonly string[] | null,
    revocationPems: readonly string[],
    { securityLevel, allowsPartialChains }: AnchorOptions,
  ) {
    this.securityLevel = securityLevel;
    this.allowsPartialChains = allowsPartialChains;
    this.#authorityPems = authorityPems;
    this.#revocationPems = revocationPems;
  }

  /** The authorities. */
  get store(): AuthorityStore {
    this.#store ??=
      this.#authorityPems === null ? new DefaultAuthorities() : new GivenAuthorities(this.#authorityPems);
    return this.#store;
  }

  /** Whether there have to be revocation lists. */
  get checksRevocation(): boolean {
    return this.#revocationPems.length > 0;
  }

  /** The revocation lists that can be read. */
  get readableLists(): readonly RevocationList[] {
    this.#lists ??= this.#revocationPems.flatMap(readList);
    return this.#lists;
  }

  /** Whether there are others, which OpenSSL may be able to read. */
  get hasUnreadableLists(): boolean {
    return this.readableLists.length < this.#revocationPems.length;
  }
}

function readList(pem: string): RevocationList[] {
  try {
    return [new RevocationList(derOf(pem))];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
