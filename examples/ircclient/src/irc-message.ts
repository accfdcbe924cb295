import { arg, find, QRegExp, QStringList, remove, section, upper, utf8 } from '@qt3/tools';

/** A line of IRC, taken apart (RFC 2812, section 2.3.1). */
export interface IrcMessage {
  /** Who sent it: a nick, or a server; '' when it does not say. */
  readonly from: string;
  /** In capital letters, or three digits. */
  readonly command: string;
  /** One at least, which is empty when the line has none. */
  readonly params: QStringList;
}

const format = new QRegExp('(?::(\\S+) +)?([A-Za-z]+|[0-9]{3})((?: +[^\\s:]\\S*)*)( +:(.*))? *');

/** Takes a line apart; null when it is no message. */
export function parseMessage(line: string): IrcMessage | null {
  if (!format.exactMatch(line)) return null;
  const params = QStringList.split(' ', format.cap(3));
  if (format.cap(4) !== '' || params.isEmpty()) params.append(format.cap(5));
  return { from: section(format.cap(1), '!', 0, 0), command: upper(format.cap(2)), params };
}

/** Text without control characters: a stranger's must not steer the terminal. */
export function printable(text: string): string {
  return remove(text, new QRegExp('[\\x0000-\\x001f\\x007f-\\x009f]'));
}

/** Cuts a text into pieces of this many bytes in UTF-8 at most; a line of IRC has 512, with all that belongs to it. */
export function pieces(text: string, longest = 400): QStringList {
  const list = new QStringList();
  let piece = '';
  for (const character of text) {
    if (utf8(piece + character).length > longest) {
      list.append(piece);
      piece = '';
    }
    piece += character;
  }
  return list.append(piece);
}

/** What a message looks like to a person who reads along; null when it is not part of the conversation. */
export function conversationLine({ from, command, params }: IrcMessage): string | null {
  const [target, text] = [params.first(), params.last()];
  switch (command) {
    case 'PRIVMSG':
      return arg(find(target, new QRegExp('^[#&]')) === 0 ? '<%1> %2' : '<%1, to you> %2', from, text);
    case 'NOTICE':
      return arg('-%1- %2', from, text);
    case 'JOIN':
      return arg('* %1 joined %2', from, target);
    case 'PART':
      return arg('* %1 left %2', from, target);
    case 'QUIT':
      return arg('* %1 quit', from);
    case 'NICK':
      return arg('* %1 is now %2', from, target);
    case 'KICK':
      return arg('* %1 threw %2 out of %3', from, section(params.join(' '), ' ', 1, 1), target);
    default:
      return null;
  }
}
