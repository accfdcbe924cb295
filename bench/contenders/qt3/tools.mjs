// Tools, driven as ported code would.
import { arg, QMap, QPtrList, QRegExp, section, toInt } from '@qt3/tools';

/** @typedef {import('../../tools/contender.js').ToolContender} ToolContender */

/** @type {readonly ToolContender[]} */
export const toolAdapters = [
  {
    name: 'qt3',

    arg:
      ({ count, words }) =>
      () => {
        let sum = 0;
        for (let i = 0; i < count; i++) {
          const text = arg(arg('%1 of %2', words[i & 255]), i);
          sum += text.charCodeAt(text.length - 1);
        }
        return sum;
      },

    argTexts:
      ({ count, words }) =>
      () => {
        let sum = 0;
        for (let i = 0; i < count; i++) {
          const text = arg('%1 of %2', words[i & 255], words[255 - (i & 255)]);
          sum += text.charCodeAt(text.length - 1);
        }
        return sum;
      },

    section:
      ({ count, lines }) =>
      () => {
        let sum = 0;
        for (let i = 0; i < count; i++) {
          sum += section(lines[i & 255], ',', 2, 2).length;
        }
        return sum;
      },

    sectionLast:
      ({ count, lines }) =>
      () => {
        let sum = 0;
        for (let i = 0; i < count; i++) {
          sum += section(lines[i & 255], ',', -1).length;
        }
        return sum;
      },

    toInt:
      ({ count, integers }) =>
      () => {
        const ok = { value: false };
        let sum = 0;
        for (let i = 0; i < count; i++) {
          const number = toInt(integers[i & 255], ok);
          if (ok.value) sum += number;
        }
        return sum;
      },

    ptrList:
      ({ count, things }) =>
      () => {
        let sum = 0;
        for (let round = things.length; round <= count; round += things.length) {
          const list = new QPtrList();
          for (const thing of things) list.append(thing);
          for (let thing = list.first(); thing !== null; thing = list.next()) sum += thing.value;
        }
        return sum;
      },

    map:
      ({ count, keys }) =>
      () => {
        let sum = 0;
        for (let round = keys.length; round <= count; round += keys.length) {
          const map = new QMap([], 0);
          for (let i = 0; i < keys.length; i++) map.set(keys[i], i);
          for (const key of keys) sum += map.get(key);
        }
        return sum;
      },

    mapSorted:
      ({ count, keys }) =>
      () => {
        let sum = 0;
        for (let round = keys.length; round <= count; round += keys.length) {
          const map = new QMap();
          for (let i = 0; i < keys.length; i++) map.set(keys[i], i);
          for (const it = map.begin(), end = map.end(); !it.equals(end); it.inc()) sum += it.data();
        }
        return sum;
      },

    regExp: ({ count, lines }) => {
      const pattern = new QRegExp('user \\d+,');
      return () => {
        let sum = 0;
        for (let i = 0; i < count; i++) {
          sum += pattern.search(lines[i & 255]);
        }
        return sum;
      };
    },

    regExpCaptures: ({ count, lines }) => {
      const pattern = new QRegExp('^(\\w+),(\\d+),');
      return () => {
        let sum = 0;
        for (let i = 0; i < count; i++) {
          pattern.search(lines[i & 255]);
          sum += pattern.cap(2).length;
        }
        return sum;
      };
    },
  },
];
