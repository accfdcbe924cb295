/** What the command line of a tool asks for: its words; or a text to print, and the status to end with. */
export type Asked = { readonly words: readonly string[] } | { readonly text: string; readonly status: 0 | 2 };

/** Reads the command line of a tool that takes words and no options but --help. */
export function readWords(args: readonly string[], help: string): Asked {
  if (args.some((arg) => arg === '--help' || arg === '-h')) return { text: help, status: 0 };
  const option = args.find((arg) => arg.startsWith('-'));
  if (option === undefined) return { words: args };
  return { text: `No such option: ${option}\n\n${help}`, status: 2 };
}

/** Prints help to standard output, and complaints to standard error. Returns the exit status. */
export function answer({ text, status }: { readonly text: string; readonly status: 0 | 2 }): number {
  if (status === 0) console.log(text);
  else console.error(text);
  return status;
}
