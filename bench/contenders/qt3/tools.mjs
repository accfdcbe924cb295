// Tools, driven as ported code would.
import { arg, section, toInt } from '@qt3/tools';

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
  },
];
