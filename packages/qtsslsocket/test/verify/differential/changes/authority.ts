import { authority } from '../draft.js';
import { change, onEach, type Change } from './change.js';

export const authorityChanges: Change[] = [
  ...onEach('an authority', { authority: true, keyUsage: null }),
  ...onEach('no authority', { authority: false }),
  ...onEach('no basic constraints', { authority: null }),
  ...onEach('no basic constraints, no key usage', { authority: null, keyUsage: null }),
  ...onEach(
    'no basic constraints, a Netscape authority',
    { authority: null, keyUsage: null, netscapeType: 4 },
    'Netscape',
  ),
  ...onEach('version 1', { version: 1 }),
  ...onEach('path length 0', { authority: true, pathLength: 0 }),
  ...onEach('path length 1', { authority: true, pathLength: 1 }),
  change('two authorities in between, path length 0 of the upper one', (draft) => {
    draft.middle.pathLength = 0;
    draft.below.push(authority('Lower Authority', 'lower'));
  }),
  change('two authorities in between, path length 1 of the root', (draft) => {
    draft.root.pathLength = 1;
    draft.below.push(authority('Lower Authority', 'lower'));
  }),
  change('a self-issued authority in between does not count for the path length', (draft) => {
    draft.middle.pathLength = 0;
    draft.below.push(authority('Differential Authority', 'lower'));
  }),
];
