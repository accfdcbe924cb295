import { expect } from 'chai';
import { ObjectTree } from '../../src/page/object-tree.js';
import type { Counts, ObjectRow } from '../../src/page/protocol.js';

const NOTHING = {} as Counts;

/** A window with a dialog, which has a button; and a timer. The window is reported last. */
const ROWS: readonly ObjectRow[] = [
  [2, 1, 'Dialog', null, false],
  [3, 2, 'Button', 'Send', false],
  [4, 0, 'Timer', 'clock', true],
  [1, 0, 'Window', 'main', false],
];

function treeOf(objects: readonly ObjectRow[] = ROWS): ObjectTree {
  const tree = new ObjectTree();
  expect(tree.apply({ all: true, objects, gone: [], unlisted: 0, counts: NOTHING })).to.equal(true);
  return tree;
}

const shown = (tree: ObjectTree): string[] =>
  tree.lines.map(
    ({ object, depth, children, isOpen }) =>
      `${' '.repeat(depth)}${String(object.id)} ${object.className}${children === 0 ? '' : isOpen ? ' open' : ` (${String(children)})`}`,
  );

describe('The tree of objects', () => {
  it('shows the children of what is open', () => {
    const tree = treeOf();
    expect(shown(tree)).to.eql(['4 Timer', '1 Window (1)']);
    tree.toggle(1);
    expect(shown(tree)).to.eql(['4 Timer', '1 Window open', ' 2 Dialog (1)']);
    tree.toggle(2, true);
    tree.toggle(2, true);
    expect(shown(tree)).to.eql(['4 Timer', '1 Window open', ' 2 Dialog open', '  3 Button']);
    tree.toggle(1);
    expect(shown(tree)).to.eql(['4 Timer', '1 Window (1)']);
    tree.toggle(1, false);
    tree.toggle(1, true);
    expect(tree.placeOf(3)).to.equal(3);
    expect(tree.placeOf(9)).to.equal(-1);
  });

  it('opens what stands above an object that is to be seen, and forgets the search', () => {
    const tree = treeOf();
    tree.search = 'clock';
    tree.reveal(3);
    expect(tree.placeOf(3)).to.equal(3);
    expect(tree.lines).to.have.lengthOf(4);
    // Nothing stands above one that is gone.
    tree.reveal(9);
  });

  it('finds objects by class, name and number, and shows what stands above them', () => {
    const tree = treeOf();
    tree.search = 'SEND';
    expect(shown(tree)).to.eql(['1 Window open', ' 2 Dialog open', '  3 Button']);
    tree.search = 'tim';
    expect(shown(tree)).to.eql(['4 Timer']);
    tree.search = '#2';
    expect(shown(tree)).to.eql(['1 Window open', ' 2 Dialog open']);
    tree.search = '';
    expect(shown(tree)).to.eql(['4 Timer', '1 Window (1)']);
  });

  it('follows what is reported: new ones, other names, and those that are gone', () => {
    const tree = treeOf();
    tree.toggle(1);
    const report = (objects: readonly ObjectRow[], gone: readonly number[]): boolean =>
      tree.apply({ all: false, objects, gone, unlisted: 0, counts: NOTHING });
    expect(report([], [])).to.equal(false);
    expect(report([[4, 1, 'Timer', 'watch', false]], [])).to.equal(true);
    expect(shown(tree)).to.eql(['1 Window open', ' 2 Dialog (1)', ' 4 Timer']);
    expect(tree.get(4)).to.include({ name: 'watch', blocked: false });
    // Its child no longer has a parent in the list.
    expect(report([], [2])).to.equal(true);
    expect(shown(tree)).to.eql(['3 Button', '1 Window open', ' 4 Timer']);
    expect(tree.size).to.equal(3);
  });

  it('begins anew when everything is reported', () => {
    const tree = treeOf();
    tree.apply({
      all: true,
      objects: [[7, 0, 'Other', null, false]],
      gone: [],
      unlisted: 0,
      counts: NOTHING,
    });
    expect(shown(tree)).to.eql(['7 Other']);
  });
});
