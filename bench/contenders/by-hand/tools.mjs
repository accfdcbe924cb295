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
  },
];
