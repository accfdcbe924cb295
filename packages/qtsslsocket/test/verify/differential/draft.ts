import {
  makeCertificate,
  makeList,
  type CertificateSpec,
  type ListSpec,
  type Made,
  type Validity,
} from './forge.js';

/** What is put together and then changed: a root, an authority in between, and a certificate that it issued. */
export interface Draft {
  root: CertificateSpec;
  middle: CertificateSpec;
  leaf: CertificateSpec;
  /** Further authorities between `middle` and the leaf, that of the leaf last. */
  below: CertificateSpec[];
  /** The issuer of `middle`, where it is another one than the root: for cross-certificates. */
  cross: CertificateSpec | null;
  /** Further certificates of the root, which are trusted too: each says what differs. */
  twins: Partial<CertificateSpec>[];
  /** What the leaf is issued by. */
  issuedBy: 'authority' | 'root' | 'itself';
  /** What the verifying end trusts. */
  trusts: ('root' | 'middle' | 'leaf' | 'cross')[];
  /** Whether an authority that is no root may end a chain. */
  partial: boolean;
  /** What the other end sends behind its certificate. */
  sends: ('root' | 'middle' | 'cross')[];
  /** Lists of the root and of the authority in between; null for no revocation lists at all. */
  lists: { by: 'root' | 'middle'; list: ListSpec }[] | null;
}

const utf8 = 0x0c;

function certificate(text: string, keyName: string): CertificateSpec {
  return {
    subject: { text, tag: utf8 },
    issuerName: null,
    serial: keyName === 'leaf' ? '11' : keyName === 'middle' ? '12' : '13',
    keyKind: 'ec',
    keyName,
    version: 3,
    validity: 'ordinary',
    authority: null,
    pathLength: null,
    keyUsage: null,
    extendedUsage: null,
    netscapeType: null,
    subjectKeyId: true,
    authorityKeyId: 'key',
    names: [],
    more: [],
    hash: 'sha256',
    forged: false,
    trust: null,
  };
}

export function authority(text: string, keyName: string): CertificateSpec {
  return { ...certificate(text, keyName), authority: true, keyUsage: 0x06 };
}

export function plainList(): ListSpec {
  return {
    issuerName: null,
    thisUpdate: -18,
    nextUpdate: 20,
    revoked: [],
    more: [],
    authorityKeyId: 'key',
    hash: 'sha256',
    forged: false,
  };
}

/** A draft in which everything is right. */
export function goodDraft(withLists: boolean): Draft {
  return {
    root: authority('Differential Root', 'root'),
    middle: authority('Differential Authority', 'middle'),
    leaf: { ...certificate('host.example', 'leaf'), names: ['host.example'] },
    below: [],
    cross: null,
    twins: [],
    issuedBy: 'authority',
    trusts: ['root'],
    partial: false,
    sends: ['middle'],
    lists: withLists
      ? [
          { by: 'root', list: plainList() },
          { by: 'middle', list: plainList() },
        ]
      : null,
  };
}

/** What a draft makes: PEM blocks. */
export interface Exhibit {
  readonly leaf: string;
  readonly leafKey: string;
  readonly sent: readonly string[];
  readonly trusted: readonly string[];
  readonly lists: readonly string[];
  readonly partial: boolean;
  /** The validities that occur. */
  readonly validities: ReadonlySet<Validity>;
}

export function make(draft: Draft): Exhibit {
  const root = makeCertificate(draft.root, null);
  const cross = draft.cross === null ? null : makeCertificate(draft.cross, null);
  // A cross-certificate is the root once more, issued by another one.
  const crossed =
    cross === null
      ? null
      : makeCertificate({ ...draft.root, validity: 'ordinary', serial: '21', trust: null }, cross);
  const middle = makeCertificate(draft.middle, root);
  let issuer: Made = middle;
  const below = draft.below.map((spec) => (issuer = makeCertificate(spec, issuer)));
  const issuers = { authority: issuer, root, itself: null };
  const leaf = makeCertificate(draft.leaf, issuers[draft.issuedBy]);
  const all: Record<string, Made | null> = { root, middle, leaf, cross };
  const twins = draft.twins.map((twin, index) =>
    makeCertificate({ ...draft.root, serial: `4${index}`, ...twin }, null),
  );
  const pems = (names: readonly string[]): string[] =>
    names.flatMap((name) => (all[name] === null || all[name] === undefined ? [] : [all[name].pem]));
  const sent = draft.sends.map((name) => (name === 'cross' ? crossed : all[name])?.plainPem ?? '');
  return {
    leaf: leaf.plainPem,
    leafKey: leaf.key.pem,
    sent: [...below.map(({ pem }) => pem).reverse(), ...sent],
    trusted: [...pems(draft.trusts), ...twins.map(({ pem }) => pem)],
    lists: (draft.lists ?? []).map(({ by, list }) => makeList(list, by === 'root' ? root : middle)),
    partial: draft.partial,
    validities: new Set([draft.leaf, draft.middle, draft.root].map(({ validity }) => validity)),
  };
}
