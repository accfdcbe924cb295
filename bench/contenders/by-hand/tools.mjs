// What a JavaScript programmer writes for what tools do.

export const toolAdapters = [
  {
    name: 'by hand',

    arg:
      ({ count, words }) =>
      () => {
        let sum = 0;
        for (let i = 0; i < count; i++) {
          const text = `${words[i & 255]} of ${i}`;
          sum += text.charCodeAt(text.length - 1);
        }
        return sum;
      },

    argTexts:
      ({ count, words }) =>
      () => {
        let sum = 0;
        for (let i = 0; i < count; i++) {
          const text = `${words[i & 255]} of ${words[255 - (i & 255)]}`;
          sum += text.charCodeAt(text.length - 1);
        }
        return sum;
      },

    section:
      ({ count, lines }) =>
      () => {
        let sum = 0;
        for (let i = 0; i < count; i++) {
          sum += lines[i & 255].split(',')[2].length;
        }
        return sum;
      },

    sectionLast:
      ({ count, lines }) =>
      () => {
        let sum = 0;
        for (let i = 0; i < count; i++) {
          sum += lines[i & 255].split(',').at(-1).length;
        }
        return sum;
      },

    toInt:
      ({ count, integers }) =>
      () => {
        let sum = 0;
        for (let i = 0; i < count; i++) {
          sum += Number.parseInt(integers[i & 255], 10);
        }
        return sum;
      },

    ptrList:
      ({ count, things }) =>
      () => {
        let sum = 0;
        for (let round = things.length; round <= count; round += things.length) {
          const list = [];
          for (const thing of things) list.push(thing);
          for (const thing of list) sum += thing.value;
        }
        return sum;
      },

    map:
      ({ count, keys }) =>
      () => {
        let sum = 0;
        for (let round = keys.length; round <= count; round += keys.length) {
          const map = new Map();
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
          const map = new Map();
          for (let i = 0; i < keys.length; i++) map.set(keys[i], i);
          for (const key of [...map.keys()].sort()) sum += map.get(key);
        }
        return sum;
      },

    regExp: ({ count, lines }) => {
      const pattern = /user \d+,/;
      return () => {
        let sum = 0;
        for (let i = 0; i < count; i++) {
          sum += pattern.exec(lines[i & 255]).index;
        }
        return sum;
      };
    },

    regExpCaptures: ({ count, lines }) => {
      const pattern = /^(\w+),(\d+),/;
      return () => {
        let sum = 0;
        for (let i = 0; i < count; i++) {
          sum += pattern.exec(lines[i & 255])[2].length;
        }
        return sum;
      };
    },
  },
];
