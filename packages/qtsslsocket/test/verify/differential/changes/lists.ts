import { der, integer, octets, sequence } from '../der.js';
import { plainList, type Draft } from '../draft.js';
import { nameOf, type ExtensionSpec, type ListSpec } from '../forge.js';
import { change, place, type Change } from './change.js';

/** A change of a draft that has to have lists. */
function ofLists(name: string, apply: Change['apply']): Change {
  return { ...change(name, apply), lists: true };
}

/** The list of an authority; made when another change has taken it away. */
const listOf = (draft: Draft, by: 'root' | 'middle'): ListSpec => {
  const found = draft.lists?.find((one) => one.by === by);
  if (found !== undefined) return found.list;
  const list = plainList();
  draft.lists = [...(draft.lists ?? []), { by, list }];
  return list;
};

function onLists(what: string, change: (list: ListSpec, draft: Draft) => void, stricter?: string): Change[] {
  return (['middle', 'root'] as const).map((by) => ({
    name: `list of ${by}: ${what}`,
    lists: true,
    ...(stricter === undefined ? {} : { stricter }),
    apply: (draft) => change(listOf(draft, by), draft),
  }));
}

const scopeOf = (...parts: Buffer[]): ExtensionSpec => ({
  type: '2.5.29.28',
  critical: true,
  value: sequence(...parts),
});
const reason = (code: number): ExtensionSpec => ({ type: '2.5.29.21', value: der(0x0a, Buffer.of(code)) });
const unknownCritical: ExtensionSpec = {
  type: '1.3.6.1.4.1.99999.1',
  critical: true,
  value: octets(Buffer.of(1)),
};
const delta = 'Delta lists';
const revokedLeaf = { serial: '11' };
const revokedMiddle = { serial: '12' };

export const listChanges: Change[] = [
  ofLists('only the list of the authority in between', (draft) => {
    draft.lists = draft.lists?.filter(({ by }) => by === 'middle') ?? null;
  }),
  ofLists('only the list of the root', (draft) => {
    draft.lists = draft.lists?.filter(({ by }) => by === 'root') ?? null;
  }),
  { name: 'leaf revoked', lists: true, apply: (draft) => listOf(draft, 'middle').revoked.push(revokedLeaf) },
  ofLists('authority in between revoked', (draft) => listOf(draft, 'root').revoked.push(revokedMiddle)),
  ofLists('leaf with a negative serial number revoked', (draft) => {
    draft.leaf.serial = 'ff';
    listOf(draft, 'middle').revoked.push({ serial: 'ff' });
  }),
  ofLists('leaf with the positive of a negative serial number revoked', (draft) => {
    draft.leaf.serial = 'ff';
    listOf(draft, 'middle').revoked.push({ serial: '00ff' });
  }),
  ofLists('leaf taken off the list', (draft) =>
    listOf(draft, 'middle').revoked.push({ ...revokedLeaf, extensions: [reason(8)] }),
  ),
  ofLists('leaf on hold', (draft) =>
    listOf(draft, 'middle').revoked.push({ ...revokedLeaf, extensions: [reason(6)] }),
  ),
  ofLists('another certificate revoked, with an unknown critical extension', (draft) =>
    listOf(draft, 'middle').revoked.push({ serial: '55', extensions: [unknownCritical] }),
  ),
  ofLists('another certificate of another issuer revoked', (draft) =>
    listOf(draft, 'middle').revoked.push({
      ...revokedLeaf,
      extensions: [
        {
          type: '2.5.29.29',
          critical: true,
          value: sequence(der(0xa4, nameOf({ text: 'Somebody Else', tag: 0x0c }))),
        },
      ],
    }),
  ),
  ofLists('leaf revoked, and the list of the root forged', (draft) => {
    listOf(draft, 'middle').revoked.push(revokedLeaf);
    listOf(draft, 'root').forged = true;
  }),
  ofLists('leaf revoked, and the list of the root not understood', (draft) => {
    listOf(draft, 'middle').revoked.push(revokedLeaf);
    listOf(draft, 'root').more.push(unknownCritical);
  }),
  ofLists('leaf revoked, and the list for authorities only', (draft) => {
    const list = listOf(draft, 'middle');
    list.revoked.push(revokedLeaf);
    list.more.push(scopeOf(der(0x82, Buffer.of(0xff))));
  }),
  ofLists('leaf revoked, and name constraints that do not hold', (draft) => {
    listOf(draft, 'middle').revoked.push(revokedLeaf);
    draft.middle.more.push({
      type: '2.5.29.30',
      critical: true,
      value: sequence(der(0xa0, sequence(der(0x82, Buffer.from('other.example'))))),
    });
  }),
  ofLists('leaf revoked by an old list, not by a new one', (draft) =>
    draft.lists?.push({ by: 'middle', list: { ...plainList(), thisUpdate: -19, revoked: [revokedLeaf] } }),
  ),
  ofLists('leaf revoked by a new list, not by an old one', (draft) =>
    draft.lists?.push({ by: 'middle', list: { ...plainList(), thisUpdate: -17, revoked: [revokedLeaf] } }),
  ),
  ofLists('a second list that is forged', (draft) =>
    draft.lists?.push({ by: 'middle', list: { ...plainList(), thisUpdate: -17, forged: true } }),
  ),
  ofLists('a second list that is older and forged', (draft) =>
    draft.lists?.push({ by: 'middle', list: { ...plainList(), thisUpdate: -19, forged: true } }),
  ),
  ofLists('a second list that is out of date', (draft) =>
    draft.lists?.push({ by: 'middle', list: { ...plainList(), nextUpdate: -1 } }),
  ),
  ...onLists('out of date', (list) => (list.nextUpdate = -1)),
  ...onLists('not valid yet', (list) => (list.thisUpdate = 1)),
  ...onLists('without an end', (list) => (list.nextUpdate = null)),
  ...onLists('forged', (list) => (list.forged = true)),
  ...onLists('unknown critical extension', (list) => list.more.push(unknownCritical)),
  ...onLists('unknown extension', (list) => list.more.push({ ...unknownCritical, critical: false })),
  ...onLists('for users only', (list) => list.more.push(scopeOf(der(0x81, Buffer.of(0xff))))),
  ...onLists('for authorities only', (list) => list.more.push(scopeOf(der(0x82, Buffer.of(0xff))))),
  ...onLists('for attributes only', (list) => list.more.push(scopeOf(der(0x85, Buffer.of(0xff))))),
  ...onLists('for users and authorities only', (list) =>
    list.more.push(scopeOf(der(0x81, Buffer.of(0xff)), der(0x82, Buffer.of(0xff)))),
  ),
  ...onLists('for some reasons', (list) => list.more.push(scopeOf(der(0x83, Buffer.of(6, 0x40))))),
  ...onLists('for some reasons, leaf revoked', (list) => {
    list.more.push(scopeOf(der(0x83, Buffer.of(6, 0x40))));
    list.revoked.push(revokedLeaf);
  }),
  ...onLists('indirect', (list) => list.more.push(scopeOf(der(0x84, Buffer.of(0xff))))),
  ...onLists('of a place that is not named', (list) =>
    list.more.push(scopeOf(place('http://a.example/1.crl'))),
  ),
  ...onLists(
    'delta',
    (list) => list.more.push({ type: '2.5.29.27', critical: true, value: integer('04') }),
    delta,
  ),
  ...onLists('wrong authority key identifier', (list) => (list.authorityKeyId = 'wrong')),
  ...onLists('no authority key identifier', (list) => (list.authorityKeyId = 'none')),
  ...onLists('signed with SHA-1', (list) => (list.hash = 'sha1')),
  ...(['http://a.example/1.crl', 'http://a.example/2.crl'] as const).map((named): Change => ({
    name: `list of a place, the certificate names ${named}`,
    lists: true,
    apply: (draft) => {
      draft.leaf.more.push({ type: '2.5.29.31', value: sequence(sequence(place(named))) });
      listOf(draft, 'middle').more.push(scopeOf(place('http://a.example/1.crl')));
    },
  })),
  ofLists('distribution point for some reasons', (draft) => {
    draft.leaf.more.push({
      type: '2.5.29.31',
      value: sequence(sequence(place('http://a.example/1.crl'), der(0x81, Buffer.of(6, 0x40)))),
    });
  }),
  ofLists('distribution point of another issuer', (draft) => {
    draft.leaf.more.push({
      type: '2.5.29.31',
      value: sequence(
        sequence(
          place('http://a.example/1.crl'),
          der(0xa2, der(0xa4, nameOf({ text: 'Somebody Else', tag: 0x0c }))),
        ),
      ),
    });
  }),
  ofLists('list of an authority without cRLSign', (draft) => {
    draft.middle.keyUsage = 0x04;
  }),
  ofLists('list of a root without cRLSign', (draft) => {
    draft.root.keyUsage = 0x04;
  }),
  ...(['middle', 'root'] as const).flatMap((by) => {
    const text = by === 'middle' ? 'Differential Authority' : 'Differential Root';
    return [
      { text, tag: 0x13 },
      { text: text.toUpperCase(), tag: 0x0c },
      { text: 'Somebody Else', tag: 0x0c },
    ].map((issuerName): Change => ({
      name: `list of ${by}: issuer as ${issuerName.text}, type ${issuerName.tag.toString(16)}`,
      lists: true,
      apply: (draft) => {
        listOf(draft, by).issuerName = issuerName;
      },
    }));
  }),
];
