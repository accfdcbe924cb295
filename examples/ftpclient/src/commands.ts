/** How many words each command takes. */
const WORDS = {
  abort: [0, 0],
  cd: [1, 1],
  get: [1, 2],
  help: [0, 0],
  ls: [0, 1],
  mkdir: [1, 1],
  put: [1, 2],
  pwd: [0, 0],
  quit: [0, 0],
  rename: [2, 2],
  rm: [1, 1],
  rmdir: [1, 1],
} as const;

/** What can be entered, for a person. */
export const HELP = `ls [DIR]            lists a folder
cd DIR, pwd         changes the folder, says which one it is
get FILE [LOCAL]    fetches a file
put LOCAL [FILE]    sends one
mkdir DIR, rmdir DIR, rm FILE, rename OLD NEW
abort               ends what is under way, and drops what waits
quit                takes leave
A name with spaces stands in double quotes.`;

/** A line that was entered, taken apart. */
export interface Command {
  readonly name: keyof typeof WORDS;
  readonly words: readonly string[];
}

/**
 * Takes a line apart.
 *
 * @returns null for an empty line; a sentence for one that is no command
 */
export function parseCommand(line: string): Command | string | null {
  const [name, ...words] = [...line.matchAll(/"([^"]*)"|[^\s"]+/g)].map(([word, inner]) => inner ?? word);
  if (name === undefined) return null;
  if (!isKnown(name)) return `'${name}' is not known; help says what is.`;
  if (/\p{Cc}/u.test(line)) return 'A name is a line of text.';
  if (words.includes('')) return `'${name}' wants a name that is not empty.`;
  const [least, most] = WORDS[name];
  if (words.length >= least && words.length <= most) return { name, words };
  const wanted = least === most ? String(most) : `${least} or ${most}`;
  return `'${name}' takes ${wanted} words, and there are ${words.length}.`;
}

function isKnown(name: string): name is Command['name'] {
  return Object.hasOwn(WORDS, name);
}
