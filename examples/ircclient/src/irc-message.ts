/** A line of IRC, taken apart (RFC 2812, section 2.3.1). */
export interface IrcMessage {
  /** Who sent it: a nick, or a server; '' when it does not say. */
  readonly from: string;
  /** In capital letters, or three digits. */
  readonly command: string;
  readonly params: readonly string[];
}

/** Takes a line apart; null when it is no message. */
export function parseMessage(line: string): IrcMessage | null {
  const parts = /^(?::(\S+) +)?([A-Za-z]+|\d{3})((?: +[^\s:]\S*)*)(?: +:(.*))? *$/.exec(line);
  if (parts === null) return null;
  const [, prefix = '', command = '', middle = '', trailing] = parts;
  const params = middle.split(' ').filter(Boolean);
  if (trailing !== undefined) params.push(trailing);
  return { from: prefix.replace(/!.*/, ''), command: command.toUpperCase(), params };
}

/** Text without control characters: a stranger's must not steer the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '');
}

/** Cuts a text into pieces that have so many bytes in UTF-8 at most; a line of IRC has 512, with all that belongs to it. */
export function pieces(text: string, longest = 400): string[] {
  const list: string[] = [];
  let piece = '';
  let length = 0;
  for (const character of text) {
    const size = Buffer.byteLength(character);
    if (length + size > longest) {
      list.push(piece);
      piece = '';
      length = 0;
    }
    piece += character;
    length += size;
  }
  list.push(piece);
  return list;
}

/** What a message looks like to a person who reads along; null when it is not part of the conversation. */
export function conversationLine({ from, command, params }: IrcMessage): string | null {
  const [first = '', last = ''] = [params[0], params.at(-1)];
  switch (command) {
    case 'PRIVMSG':
      return /^[#&]/.test(first) ? `<${from}> ${last}` : `<${from}, to you> ${last}`;
    case 'NOTICE':
      return `-${from}- ${last}`;
    case 'JOIN':
      return `* ${from} joined ${first}`;
    case 'PART':
      return `* ${from} left ${first}`;
    case 'QUIT':
      return `* ${from} quit`;
    case 'NICK':
      return `* ${from} is now ${first}`;
    case 'KICK':
      return `* ${from} threw ${params[1] ?? ''} out of ${first}`;
    default:
      return null;
  }
}
