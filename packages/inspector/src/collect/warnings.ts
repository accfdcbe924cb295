import { factsOf, type ObjectModel, type RefusedEnds } from '@qt3/core-signals/internal';
import { functionName, oneLine } from './shown.js';
import { callingStack } from './places.js';
import { nameIn, nearest } from './suggestions.js';

/** A message of qDebug(), qWarning() or qFatal(), or a connect() that was refused. */
export interface Warning {
  readonly seq: number;
  /** In milliseconds since the start of the process. */
  readonly time: number;
  readonly type: 'debug' | 'warning' | 'fatal' | 'refused';
  readonly text: string;
  /** What could have been meant, for a refused connection. */
  readonly suggestions: readonly string[];
  /** The frames of the program, one a line; '' when there were too many messages within a second. */
  readonly stack: string;
}

const KINDS = ['debug', 'warning', 'fatal'] as const;
/** The most that are kept. */
const MOST = 1000;
/** Longer texts are cut. */
const MOST_TEXT = 2000;
/** A stack takes long to find out: the most of them within a second. */
const STACKS_PER_SECOND = 100;

/** The last messages. */
export class Warnings {
  readonly #list: Warning[] = [];
  #count = 0;
  #second = 0;
  #stacks = 0;
  /** Lines that a refused connect() is about to print: they are shown with the refusal. */
  #announced: readonly string[] = [];

  get count(): number {
    return this.#count;
  }

  get list(): readonly Warning[] {
    return this.#list;
  }

  message(type: number, text: string): void {
    if (this.#announced.includes(text)) {
      this.#announced = this.#announced.filter((line) => line !== text);
      return;
    }
    this.#announced = [];
    this.#add(KINDS[type] ?? 'warning', text, []);
  }

  refused(ends: RefusedEnds, messages: readonly string[]): void {
    this.#announced = messages;
    this.#add('refused', messages.join('\n'), suggestionsFor(ends));
  }

  #add(type: Warning['type'], text: string, suggestions: readonly string[]): void {
    const time = performance.now();
    const second = Math.floor(time / 1000);
    if (second !== this.#second) [this.#second, this.#stacks] = [second, 0];
    const stack = this.#stacks++ < STACKS_PER_SECOND ? callingStack() : '';
    const shown = text
      .slice(0, MOST_TEXT)
      .split('\n')
      .map((line) => oneLine(line, MOST_TEXT).replace(/^\\t/, '    '))
      .join('\n');
    const cut = text.length > MOST_TEXT ? `${shown}...` : shown;
    this.#list.push({ seq: this.#count++, time, type, text: cut, suggestions, stack });
    if (this.#list.length > MOST) this.#list.shift();
  }
}

/** What the caller of a refused connect() may have meant. */
function suggestionsFor({ sender, signal, receiver, member }: RefusedEnds): string[] {
  const suggestions: string[] = [];
  if (sender !== null && typeof signal === 'string' && !hasMember(sender, '2', signal))
    suggestions.push(...forMember(sender, signal, 'signal'));
  if (receiver !== null && typeof member === 'string' && !hasMember(receiver, member[0] ?? '', member))
    suggestions.push(...forMember(receiver, member, member.startsWith('2') ? 'signal' : 'slot'));
  if (typeof member === 'function') suggestions.push(`${functionName(member) ?? 'a function'} is no slot`);
  if (suggestions.length === 0 && typeof signal === 'string' && typeof member === 'string')
    suggestions.push(...forArguments(signal, member));
  return suggestions;
}

/** Whether a coded signature names a member of the object, with the code that is asked for. */
function hasMember(object: ObjectModel, code: string, coded: string): boolean {
  const { meta } = factsOf(object);
  if (!coded.startsWith(code)) return false;
  const text = coded.slice(1).replaceAll(' ', '');
  if (code === '2') return meta.signalNames(true).some((name) => name.replaceAll(' ', '') === text);
  return code === '1' && meta.slotNames(true).some((name) => name.replaceAll(' ', '') === text);
}

function forMember(object: ObjectModel, coded: string, kind: 'signal' | 'slot'): string[] {
  const { meta } = factsOf(object);
  const text = /^[12]/.test(coded) ? coded.slice(1) : coded;
  const [own, other] =
    kind === 'signal'
      ? [meta.signalNames(true), meta.slotNames(true)]
      : [meta.slotNames(true), meta.signalNames(true)];
  const macro = kind === 'signal' ? 'SIGNAL' : 'SLOT';
  if (own.includes(text)) return [`${macro}('${text}') instead of the bare string`];
  const found = nearest(text, own).map((name) => `${macro}('${name}')`);
  if (other.includes(text))
    found.unshift(`${text} is a ${kind === 'signal' ? 'slot' : 'signal'} of ${meta.className()}`);
  if (found.length === 0 && isMethod(object, text))
    found.push(
      `${meta.className()} has a method of that name: list '${oneLine(text)}' among its ${kind}s in Q_OBJECT`,
    );
  return found;
}

/** Whether the classes of the object have a method of that name; no getter is called. */
function isMethod(object: object, signature: string): boolean {
  const name = nameIn(signature);
  let prototype = Object.getPrototypeOf(object) as object | null;
  for (let depth = 0; prototype !== null && prototype !== Object.prototype && depth < 50; depth++) {
    if (typeof Object.getOwnPropertyDescriptor(prototype, name)?.value === 'function') return true;
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return false;
}

function forArguments(signal: string, member: string): string[] {
  const types = (coded: string): string => coded.slice(coded.indexOf('(') + 1, -1);
  return [
    `the member takes (${oneLine(types(member))}), the signal sends (${oneLine(types(signal))}); fewer are allowed, others are not`,
  ];
}
