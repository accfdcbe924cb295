import { der, sequence } from '../der.js';
import { authority, type Draft } from '../draft.js';
import { change, on, type Change } from './change.js';
import { keyUsages, usages } from './usage.js';

const mail = '1.3.6.1.5.5.7.3.4';

const settings = {
  'trusted for both': { trusted: [...usages.both] },
  'trusted for any': { trusted: [...usages.any] },
  'trusted for mail': { trusted: [mail] },
  'trusted for servers': { trusted: [...usages.server] },
  'rejected for servers': { rejected: [...usages.server] },
  'rejected for clients': { rejected: [...usages.client] },
  'rejected for any': { rejected: [...usages.any] },
  'rejected for mail': { rejected: [mail] },
  'trusted and rejected': { trusted: [...usages.both], rejected: [...usages.both] },
  'without settings': {},
};

/** The same where an authority that is no root may end a chain. */
function partly(one: Change): Change {
  const apply = (draft: Draft): void => {
    one.apply(draft);
    draft.partial = true;
  };
  return { ...one, name: `${one.name}, partial chains allowed`, apply };
}

const partialChanges: Change[] = [
  change('nothing', () => {}),
  ...Object.entries(settings).flatMap(([what, trust]) => [
    change(`only the authority in between: trust settings: ${what}`, (draft) => {
      draft.middle.trust = trust;
      draft.trusts = ['middle'];
      draft.sends = [];
    }),
    change(`only the leaf: trust settings: ${what}`, (draft) => {
      draft.leaf.trust = trust;
      draft.trusts = ['leaf'];
    }),
  ]),
  change('root and authority in between trusted', (draft) => draft.trusts.push('middle')),
  change('only the authority in between is trusted, and sent with its root', (draft) => {
    draft.trusts = ['middle'];
    draft.sends = ['middle', 'root'];
  }),
  change('only the authority in between is trusted, for another use', (draft) => {
    draft.middle.extendedUsage = [mail];
    draft.trusts = ['middle'];
  }),
  change('only the authority in between is trusted, which is none', (draft) => {
    draft.middle.authority = false;
    draft.trusts = ['middle'];
  }),
  change('only the authority in between is trusted, with a false signature', (draft) => {
    draft.middle.forged = true;
    draft.trusts = ['middle'];
  }),
  change('only the leaf is trusted, with a false signature', (draft) => {
    draft.leaf.forged = true;
    draft.trusts = ['leaf'];
  }),
  change('only the leaf is trusted, and nothing sent', (draft) => {
    draft.trusts = ['leaf'];
    draft.sends = [];
  }),
  ...(['middle', 'root'] as const).map((by) => ({
    ...change(`only the authority in between is trusted, and list of ${by}`, (draft: Draft) => {
      draft.trusts = ['middle'];
      draft.lists = draft.lists?.filter((one) => one.by === by) ?? null;
    }),
    lists: true,
  })),
  {
    ...change('only the authority in between is trusted, with lists without identifiers', (draft: Draft) => {
      draft.trusts = ['middle'];
      for (const { list } of draft.lists ?? []) list.authorityKeyId = 'none';
    }),
    lists: true,
  },
].map(partly);

export const trustChanges: Change[] = [
  ...partialChanges,
  ...Object.entries(settings).flatMap(([what, trust]): Change[] => [
    on('root', `trust settings: ${what}`, { trust }),
    on('root', `trust settings: ${what}, for another usage`, { trust, extendedUsage: [mail] }),
    {
      name: `the authority in between: trust settings: ${what}`,
      apply: (draft) => {
        draft.middle.trust = trust;
        draft.trusts = ['root', 'middle'];
        draft.sends = [];
      },
    },
    {
      name: `only the authority in between: trust settings: ${what}`,
      apply: (draft) => {
        draft.middle.trust = trust;
        draft.trusts = ['middle'];
        draft.sends = [];
      },
    },
  ]),
  { name: 'the root is sent too', apply: (draft) => draft.sends.push('root') },
  { name: 'the authority in between is not sent', apply: (draft) => (draft.sends = []) },
  { name: 'the authority in between is trusted too', apply: (draft) => draft.trusts.push('middle') },
  { name: 'only the authority in between is trusted', apply: (draft) => (draft.trusts = ['middle']) },
  change('nothing that fits is trusted', (draft) => {
    draft.cross = authority('Cross', 'cross');
    draft.trusts = ['cross'];
  }),
  change('a root with the same name and another key', (draft) => {
    draft.cross = authority('Differential Root', 'cross');
    draft.trusts = ['cross'];
    draft.sends = ['middle', 'root'];
  }),
  change('two certificates of the root', (draft) => draft.twins.push({})),
  change('two certificates of the root, one of which has expired', (draft) =>
    draft.twins.push({ validity: 'expired' }),
  ),
  {
    ...change('two certificates of the root, one of which is no authority and has expired', (draft) =>
      draft.twins.push({ validity: 'expired', authority: false }),
    ),
    stricter: 'Several authorities',
  },
  {
    ...change('two certificates of the root, one of which is for another use', (draft) =>
      draft.twins.push({ extendedUsage: [mail] }),
    ),
    stricter: 'Several authorities',
  },
  {
    ...change('two certificates of the root, with name constraints', (draft) => {
      const base = der(0x82, Buffer.from('host.example'));
      const value = sequence(der(0xa0, sequence(base)));
      draft.middle.more.push({ type: '2.5.29.30', critical: true, value });
      draft.twins.push({});
    }),
    stricter: 'Several authorities',
  },
  {
    ...change('ten certificates of the root', (draft) =>
      draft.twins.push({}, {}, {}, {}, {}, {}, {}, {}, {}),
    ),
    stricter: 'Several authorities',
  },
  change('issued by the root', (draft) => {
    draft.issuedBy = 'root';
    draft.sends = [];
  }),
  ...(['cross', 'root'] as const).map((trusted): Change => ({
    name: `a cross-certificate, and ${trusted === 'cross' ? 'the other root' : 'both roots'} trusted`,
    apply: (draft) => {
      draft.cross = authority('Cross', 'cross');
      draft.sends = ['middle', 'cross'];
      draft.trusts = trusted === 'cross' ? ['cross'] : ['root', 'cross'];
    },
  })),
  ...[null, ...Object.values(keyUsages)].flatMap((keyUsage) =>
    [null, true, false].map((isAuthority): Change => ({
      name: `self-signed, trusted, key usage ${keyUsage === null ? 'none' : keyUsage.toString(16)}, ${isAuthority === null ? 'no basic constraints' : isAuthority ? 'an authority' : 'no authority'}`,
      ...(keyUsage === 0 ? { stricter: 'Encoding' } : {}),
      apply: (draft) => {
        Object.assign(draft.leaf, { keyUsage, authority: isAuthority });
        draft.issuedBy = 'itself';
        draft.trusts = ['leaf'];
        draft.sends = [];
      },
    })),
  ),
  change('self-signed', (draft) => {
    draft.issuedBy = 'itself';
    draft.sends = [];
  }),
  ...[
    { extendedUsage: [mail] },
    { keyUsage: 0x04 },
    { keyKind: 'rsa-1024' as const },
    { serial: 'ff' },
    { netscapeType: 0x20 },
  ].map((more) =>
    change(`self-signed, with ${Object.keys(more).join()}`, (draft) => {
      Object.assign(draft.leaf, more);
      draft.issuedBy = 'itself';
      draft.sends = [];
    }),
  ),
  ...[{}, { extendedUsage: [mail] }, { keyKind: 'rsa-1024' as const }, { authority: false }].map((more) =>
    change(`a self-signed root that is not trusted, with ${Object.keys(more).join()}`, (draft) => {
      Object.assign(draft.root, more);
      draft.cross = authority('Cross', 'cross');
      draft.trusts = ['cross'];
      draft.sends = ['middle', 'root'];
    }),
  ),
  change('self-signed with a false signature, trusted', (draft) => {
    draft.issuedBy = 'itself';
    draft.trusts = ['leaf'];
    draft.sends = [];
    draft.leaf.forged = true;
  }),
];
