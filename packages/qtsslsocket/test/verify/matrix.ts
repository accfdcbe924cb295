import {
  issueSelfSigned,
  type CertificateAuthority,
  type CertificateOptions,
  type TestCertificate,
} from '@qt3/test-support';
import { VerifyResult } from '../../src/index.js';
import { der, octets, sequence } from './differential/der.js';
import { goodDraft, make, type Draft } from './differential/draft.js';
import type { ListSpec } from './differential/forge.js';

const day = 86_400_000;
const yesterday = { notBefore: new Date(Date.now() - 2 * day), notAfter: new Date(Date.now() - day) };
const tomorrow = { notBefore: new Date(Date.now() + day), notAfter: new Date(Date.now() + 2 * day) };
const local = { names: ['localhost'] };

const { VerifyOk, SelfSigned, Expired, NotYetValid, UnableToVerify, HostNameMismatch, Revoked } =
  VerifyResult;

/** Whom the end that verifies trusts, and those whom it does not. */
export interface Authorities {
  readonly trusted: CertificateAuthority;
  readonly stranger: CertificateAuthority;
  /** Named like the trusted one, with another key. */
  readonly impostor: CertificateAuthority;
  readonly intermediate: CertificateAuthority;
}

/** What the other end shows. */
export interface Shown {
  readonly own: Pick<TestCertificate, 'pem' | 'keyPem'>;
  /** Certificates that are sent behind it. */
  readonly chain?: readonly string[];
  /** A revocation list that the verifying end has. */
  readonly revocationList?: string;
  /** What the verifying end trusts, in place of the trusted authority. */
  readonly trusted?: readonly string[];
}

/** One kind of certificate. */
export interface MatrixCase {
  readonly title: string;
  /** The name that a client wants; `localhost` when it is not said. */
  readonly host?: string;
  /** The end that shows it can load it only with a lowered security level. */
  readonly weak?: boolean;
  show(authorities: Authorities): Promise<Shown>;
  /** The result at a client that looks at a server's certificate. */
  readonly atClient: VerifyResult;
  /** The result at a server that looks at a client's certificate; null where it makes no difference to another case. */
  readonly atServer: VerifyResult | null;
  /** The description at the client, or its beginning. */
  readonly description: string;
}

const expired = 'A certificate in the chain has expired.';
const unknown =
  'The issuer of the certificate is not trusted here, or an intermediate certificate is missing.';
const itself = 'The certificate is self-signed: no authority has signed it.';
const taken = 'The authority has revoked the certificate.';
const purpose = 'A certificate in the chain is not for this use.';

async function signedByLeaf({ trusted }: Authorities): Promise<Shown> {
  const leaf = await trusted.createIntermediate({ authority: false });
  return { own: await leaf.issue(local), chain: [leaf.pem] };
}

async function revoked({ trusted }: Authorities, options: CertificateOptions): Promise<Shown> {
  const own = await trusted.issue(options);
  return { own, revocationList: await trusted.revoke([own]) };
}

/** A root, an authority in between and a leaf that are made by hand, with something about them changed. */
function changed(change: (draft: Draft) => void, withLists = false): () => Promise<Shown> {
  return () => {
    const draft = goodDraft(withLists);
    draft.leaf.names = ['localhost'];
    change(draft);
    const { leaf, leafKey, sent, trusted, lists } = make(draft);
    const own = { pem: leaf, keyPem: leafKey };
    const list = lists.join('');
    return Promise.resolve({ own, chain: sent, trusted, ...(list === '' ? {} : { revocationList: list }) });
  };
}

/** The same, and the leaf has run out. */
function changedAndExpired(change: (draft: Draft) => void, withLists = false): () => Promise<Shown> {
  return changed((draft) => {
    draft.leaf.validity = 'expired';
    change(draft);
  }, withLists);
}

function listOf(draft: Draft, by: 'root' | 'middle'): ListSpec {
  const found = draft.lists?.find((one) => one.by === by);
  if (found === undefined) throw new Error('a draft without lists');
  return found.list;
}

const unknownCritical = { type: '1.3.6.1.4.1.99999.1', critical: true, value: octets(Buffer.of(1)) };
const mail = '1.3.6.1.5.5.7.3.4';

export const matrix: readonly MatrixCase[] = [
  {
    title: 'good',
    show: async ({ trusted }) => ({ own: await trusted.issue(local) }),
    ...{ atClient: VerifyOk, atServer: VerifyOk, description: '' },
  },
  {
    title: 'good, with an intermediate authority',
    show: async ({ intermediate }) => ({ own: await intermediate.issue(local), chain: [intermediate.pem] }),
    ...{ atClient: VerifyOk, atServer: VerifyOk, description: '' },
  },
  {
    title: 'expired',
    show: async ({ trusted }) => ({ own: await trusted.issue({ ...local, ...yesterday }) }),
    ...{ atClient: Expired, atServer: Expired, description: expired },
  },
  {
    title: 'not yet valid',
    show: async ({ trusted }) => ({ own: await trusted.issue({ ...local, ...tomorrow }) }),
    ...{ atClient: NotYetValid, atServer: NotYetValid },
    description: 'A certificate in the chain is not valid yet.',
  },
  {
    title: 'self-signed',
    show: async () => ({ own: await issueSelfSigned(local) }),
    ...{ atClient: SelfSigned, atServer: SelfSigned, description: itself },
  },
  {
    title: 'self-signed root in the chain',
    show: async ({ stranger }) => ({ own: await stranger.issue(local), chain: [stranger.pem] }),
    ...{ atClient: SelfSigned, atServer: SelfSigned },
    description: 'The chain of certificates ends at a self-signed authority that is not trusted here.',
  },
  {
    title: 'unknown authority',
    show: async ({ stranger }) => ({ own: await stranger.issue(local) }),
    ...{ atClient: UnableToVerify, atServer: UnableToVerify, description: unknown },
  },
  {
    title: 'authority with the name of the trusted one and another key',
    show: async ({ impostor }) => ({ own: await impostor.issue(local) }),
    ...{ atClient: UnableToVerify, atServer: UnableToVerify, description: unknown },
  },
  {
    title: 'missing intermediate',
    show: async ({ intermediate }) => ({ own: await intermediate.issue(local) }),
    ...{ atClient: UnableToVerify, atServer: UnableToVerify, description: unknown },
  },
  {
    title: 'signed with a certificate that is no authority',
    show: signedByLeaf,
    ...{ atClient: UnableToVerify, atServer: UnableToVerify, description: purpose },
  },
  {
    title: 'wrong name',
    show: async ({ trusted }) => ({ own: await trusted.issue({ names: ['other.example'] }) }),
    ...{ atClient: HostNameMismatch, atServer: null },
    description: 'The certificate is not for localhost, but for DNS:other.example.',
  },
  {
    title: 'name only in CN',
    show: async ({ trusted }) => ({ own: await trusted.issue({ commonName: 'localhost' }) }),
    ...{ atClient: HostNameMismatch, atServer: null },
    description: 'The certificate names no host in its alternative names, so it is not for localhost.',
  },
  {
    title: 'wildcard, matching',
    host: 'a.host.example',
    show: async ({ trusted }) => ({ own: await trusted.issue({ names: ['*.host.example'] }) }),
    ...{ atClient: VerifyOk, atServer: null, description: '' },
  },
  {
    title: 'wildcard, too deep',
    host: 'a.b.host.example',
    show: async ({ trusted }) => ({ own: await trusted.issue({ names: ['*.host.example'] }) }),
    ...{ atClient: HostNameMismatch, atServer: null },
    description: 'The certificate is not for a.b.host.example, but for DNS:*.host.example.',
  },
  {
    title: 'wildcard, partial',
    host: 'abc.host.example',
    show: async ({ trusted }) => ({ own: await trusted.issue({ names: ['a*.host.example'] }) }),
    ...{ atClient: HostNameMismatch, atServer: null },
    description: 'The certificate is not for abc.host.example, but for DNS:a*.host.example.',
  },
  {
    title: 'wildcard, for a label with an underscore',
    host: 'my_host.host.example',
    show: async ({ trusted }) => ({ own: await trusted.issue({ names: ['*.host.example'] }) }),
    ...{ atClient: VerifyOk, atServer: null, description: '' },
  },
  {
    title: 'a name that ends in a number',
    host: 'db.1',
    show: async ({ trusted }) => ({ own: await trusted.issue({ names: ['db.1'] }) }),
    ...{ atClient: VerifyOk, atServer: null, description: '' },
  },
  {
    title: 'IP address in the alternative names',
    host: '127.0.0.1',
    show: async ({ trusted }) => ({ own: await trusted.issue({ addresses: ['127.0.0.1'] }) }),
    ...{ atClient: VerifyOk, atServer: null, description: '' },
  },
  {
    title: 'another IP address, and the right one as a name',
    host: '127.0.0.1',
    show: async ({ trusted }) => ({
      own: await trusted.issue({ names: ['127.0.0.1'], addresses: ['127.0.0.2'] }),
    }),
    ...{ atClient: HostNameMismatch, atServer: null },
    description: 'The certificate is not for 127.0.0.1, but for DNS:127.0.0.1, IP Address:127.0.0.2.',
  },
  {
    title: 'wrong key usage (for the other end only)',
    show: async ({ trusted }) => ({ own: await trusted.issue({ ...local, usage: 'client' }) }),
    ...{ atClient: UnableToVerify, atServer: VerifyOk, description: purpose },
  },
  {
    title: 'wrong key usage (for servers only)',
    show: async ({ trusted }) => ({ own: await trusted.issue({ ...local, usage: 'server' }) }),
    ...{ atClient: VerifyOk, atServer: UnableToVerify, description: '' },
  },
  {
    title: 'weak key (RSA, 1024 bits)',
    weak: true,
    show: async ({ trusted }) => ({ own: await trusted.issue({ ...local, key: 'rsa-1024' }) }),
    ...{ atClient: UnableToVerify, atServer: UnableToVerify },
    description: 'The certificate cannot be verified: ',
  },
  {
    title: 'revoked',
    show: async (authorities) => revoked(authorities, local),
    ...{ atClient: Revoked, atServer: Revoked, description: 'The authority has revoked the certificate.' },
  },
  {
    title: 'not revoked, by a list that is out of date',
    show: async ({ trusted }) => ({
      own: await trusted.issue(local),
      revocationList: await trusted.revoke([], { nextUpdate: new Date(Date.now() - 1000) }),
    }),
    ...{ atClient: UnableToVerify, atServer: UnableToVerify },
    description: 'The revocation list of the authority is out of date.',
  },
  {
    title: '/CN= smuggled into another field',
    show: async ({ trusted }) => ({
      own: await trusted.issue({
        subject: [{ O: [{ utf8String: 'Evil/CN=localhost' }] }, { CN: ['evil.example'] }],
        names: ['evil.example'],
      }),
    }),
    ...{ atClient: HostNameMismatch, atServer: null },
    description: 'The certificate is not for localhost, but for DNS:evil.example.',
  },
  {
    title: 'expired and self-signed',
    show: async () => ({ own: await issueSelfSigned({ ...local, ...yesterday }) }),
    ...{ atClient: SelfSigned, atServer: SelfSigned, description: `${itself} ${expired}` },
  },
  {
    title: 'expired, of an unknown authority',
    show: async ({ stranger }) => ({ own: await stranger.issue({ ...local, ...yesterday }) }),
    ...{ atClient: UnableToVerify, atServer: UnableToVerify, description: `${unknown} ${expired}` },
  },
  {
    title: 'expired and revoked',
    show: async (authorities) => revoked(authorities, { ...local, ...yesterday }),
    ...{ atClient: Revoked, atServer: Revoked },
    description: `The authority has revoked the certificate. ${expired}`,
  },
  {
    title: 'expired, for another use',
    show: async ({ trusted }) => ({ own: await trusted.issue({ ...local, ...yesterday, usage: 'client' }) }),
    ...{ atClient: UnableToVerify, atServer: Expired, description: `${purpose} ${expired}` },
  },
  {
    title: 'expired, for another host',
    show: async ({ trusted }) => ({ own: await trusted.issue({ names: ['other.example'], ...yesterday }) }),
    ...{ atClient: HostNameMismatch, atServer: null },
    description: `The certificate is not for localhost, but for DNS:other.example. ${expired}`,
  },
  {
    title: 'expired, self-signed and trusted',
    show: changedAndExpired((draft) => {
      Object.assign(draft.leaf, { keyUsage: 0xa0, authority: false });
      Object.assign(draft, { issuedBy: 'itself', trusts: ['leaf'], sends: [] });
    }),
    ...{ atClient: Expired, atServer: Expired, description: expired },
  },
  {
    title: 'expired, for any extended use',
    show: changedAndExpired((draft) => (draft.leaf.extendedUsage = ['2.5.29.37.0'])),
    ...{ atClient: UnableToVerify, atServer: UnableToVerify, description: `${purpose} ${expired}` },
  },
  {
    title: 'expired, with a key that may only sign certificates',
    show: changedAndExpired((draft) => (draft.leaf.keyUsage = 0x04)),
    ...{ atClient: UnableToVerify, atServer: UnableToVerify, description: `${purpose} ${expired}` },
  },
  {
    title: 'expired, of an intermediate authority for mail',
    show: changedAndExpired((draft) => (draft.middle.extendedUsage = [mail])),
    ...{ atClient: UnableToVerify, atServer: UnableToVerify, description: `${purpose} ${expired}` },
  },
  {
    title: 'expired, of a root for mail',
    show: changedAndExpired((draft) => (draft.root.extendedUsage = [mail])),
    ...{ atClient: UnableToVerify, atServer: UnableToVerify, description: `${purpose} ${expired}` },
  },
  {
    title: 'expired, of a root that is trusted for mail alone',
    show: changedAndExpired((draft) => (draft.root.trust = { trusted: [mail] })),
    ...{ atClient: UnableToVerify, atServer: UnableToVerify },
    description: `The file of authorities says that the authority is not trusted for this use. ${expired}`,
  },
  {
    title: 'expired, with a critical extension that is not understood',
    show: changedAndExpired((draft) => draft.leaf.more.push(unknownCritical)),
    ...{ atClient: UnableToVerify, atServer: UnableToVerify },
    description: 'The certificate cannot be verified: it has the extension 1.3.6.1.4.1.99999.1. ',
  },
  {
    title: 'expired, signed with RIPEMD-160',
    weak: true,
    show: changedAndExpired((draft) => {
      draft.middle.keyKind = 'rsa';
      draft.leaf.hash = 'ripemd160';
    }),
    ...{ atClient: UnableToVerify, atServer: UnableToVerify },
    description: `A signature in the chain of certificates is too weak. ${expired}`,
  },
  {
    title: 'expired, of a root of version 1',
    show: changedAndExpired((draft) => (draft.root.version = 1)),
    ...{ atClient: Expired, atServer: Expired, description: expired },
  },
  {
    title: 'expired, and the revocation list is for some reasons only',
    show: changedAndExpired((draft) => {
      const scope = sequence(der(0x83, Buffer.of(6, 0x40)));
      listOf(draft, 'middle').more.push({ type: '2.5.29.28', critical: true, value: scope });
    }, true),
    ...{
      atClient: UnableToVerify,
      atServer: UnableToVerify,
      description: 'The revocation list of an authority in the chain is missing.',
    },
  },
  {
    title: 'expired, and the authority may not sign revocation lists',
    show: changedAndExpired((draft) => (draft.middle.keyUsage = 0x04), true),
    ...{ atClient: UnableToVerify, atServer: UnableToVerify },
    description: 'The revocation list of the authority cannot be used for this certificate.',
  },
  {
    title: 'expired, and taken off the revocation list',
    show: changedAndExpired((draft) => {
      const extensions = [{ type: '2.5.29.21', value: der(0x0a, Buffer.of(8)) }];
      listOf(draft, 'middle').revoked.push({ serial: '11', extensions });
    }, true),
    ...{ atClient: Expired, atServer: Expired, description: expired },
  },
  {
    title: 'expired and revoked, with a negative serial number',
    show: changedAndExpired((draft) => {
      draft.leaf.serial = 'ff';
      listOf(draft, 'middle').revoked.push({ serial: 'ff' });
    }, true),
    ...{ atClient: Revoked, atServer: Revoked, description: `${taken} ${expired}` },
  },
  {
    title: 'revoked, of an authority for other names',
    show: changed((draft) => {
      listOf(draft, 'middle').revoked.push({ serial: '11' });
      const other = sequence(der(0x82, Buffer.from('other.example')));
      draft.middle.more.push({ type: '2.5.29.30', critical: true, value: sequence(der(0xa0, other)) });
    }, true),
    ...{ atClient: Revoked, atServer: Revoked },
    description: `${taken} The certificate cannot be verified: `,
  },
  {
    title: 'revoked, and the list of another authority is forged',
    show: changed((draft) => {
      listOf(draft, 'middle').revoked.push({ serial: '11' });
      listOf(draft, 'root').forged = true;
    }, true),
    ...{ atClient: Revoked, atServer: Revoked },
    description: `${taken} The signature of the revocation list is wrong.`,
  },
  {
    title: 'revoked, by a list for authorities',
    show: changed((draft) => {
      const list = listOf(draft, 'middle');
      list.revoked.push({ serial: '11' });
      list.more.push({ type: '2.5.29.28', critical: true, value: sequence(der(0x82, Buffer.of(0xff))) });
    }, true),
    ...{ atClient: Revoked, atServer: Revoked, description: taken },
  },
  {
    title: 'of an intermediate authority that alone is trusted',
    show: changed((draft) => Object.assign(draft, { trusts: ['middle'], sends: [] })),
    ...{ atClient: VerifyOk, atServer: VerifyOk, description: '' },
  },
  {
    title: 'expired, of an intermediate authority that alone is trusted',
    show: changedAndExpired((draft) => Object.assign(draft, { trusts: ['middle'], sends: [] })),
    ...{ atClient: Expired, atServer: Expired, description: expired },
  },
  {
    title: 'of an intermediate authority that alone is trusted, with revocation lists',
    show: changed((draft) => Object.assign(draft, { trusts: ['middle'], sends: [] }), true),
    ...{
      atClient: UnableToVerify,
      atServer: UnableToVerify,
      description: 'The revocation list of an authority in the chain is missing.',
    },
  },
  {
    title: 'trusted itself, and its authority is not known',
    show: changed((draft) => Object.assign(draft, { trusts: ['leaf'], sends: [] })),
    ...{ atClient: VerifyOk, atServer: VerifyOk, description: '' },
  },
];

const names = new Map(Object.entries(VerifyResult).map(([name, value]) => [value, name]));

/** What the two ends do about each certificate, as docs/security.md shows it. */
export function matrixTable(): string {
  const rows = matrix.map(({ title, host, atClient, atServer, description }) => {
    const shown = description.endsWith('.') ? description : description === '' ? '' : `${description}...`;
    const wanted = host === undefined ? '' : ` (for ${host})`;
    const server = atServer === null ? '' : (names.get(atServer) ?? '');
    return `| ${title}${wanted} | ${names.get(atClient) ?? ''} | ${server} | ${shown} |`;
  });
  return [
    '| certificate | of a server | of a client | description |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
