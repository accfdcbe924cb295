// What a random program does with a handful of objects, and how it is run on an implementation of the rules.

/** Objects and functions are named by number. */
export const OBJECTS = 3;
export const FUNCTIONS = 2;

/** Signals: a and b have as many arguments as {@link Make} gets, all the same number; destroyed has none. */
export type Signal = 'a' | 'b' | 'destroyed';
/** Slots: x takes the first argument of a signal, y none. b is the signal that others can be relayed to. */
export type Member = 'x' | 'y' | 'b';

export type Command =
  | { readonly do: 'connect'; sender: number; signal: Signal; receiver: number; member: Member }
  | {
      readonly do: 'connect function' | 'once';
      sender: number;
      signal: Signal;
      target: number;
      context: number | null;
    }
  | {
      readonly do: 'disconnect';
      sender: number;
      signal: Signal | null;
      receiver: number | null;
      member: Member | null;
    }
  | { readonly do: 'disconnect function'; sender: number; signal: Signal | null; target: number }
  | { readonly do: 'emit'; sender: number; signal: 'a' | 'b' }
  | { readonly do: 'block'; object: number; on: boolean }
  | { readonly do: 'delete'; object: number }
  | { readonly do: 'create'; object: number }
  | { readonly do: 'throw' };

/** The commands of the main program, and those of the first, second, … call of any slot or function. */
export interface Script {
  readonly main: readonly Command[];
  readonly calls: readonly (readonly Command[])[];
}

/** What an implementation reports: a slot or function was called. `label` says which, and with what. */
export type Called = (label: string) => void;

/** An implementation of the rules: real or naive. Commands for deleted objects do nothing, or return false. */
export interface World {
  /** Replaces a deleted object by a new one. */
  create(object: number): void;
  delete(object: number): void;
  block(object: number, on: boolean): void;
  connect(sender: number, signal: Signal, receiver: number, member: Member): boolean;
  connectFunction(
    sender: number,
    signal: Signal,
    target: number,
    context: number | null,
    once: boolean,
  ): boolean;
  disconnect(sender: number, signal: Signal | null, receiver: number | null, member: Member | null): boolean;
  disconnectFunction(sender: number, signal: Signal | null, target: number): boolean;
  emit(sender: number, signal: 'a' | 'b', value: number): void;
  /** The name of the object's sender(), or `-`. */
  sender(object: number): string;
  /** How many connections a signal has. */
  receivers(object: number, signal: Signal): number;
}

/** Makes a world in which the signals a and b have this number of arguments. */
export type Make = new (called: Called, argc: number) => World;

/** Number of calls after which nothing is emitted. */
const ENOUGH = 400;

/** Runs the script and returns what there was to see, a line each. */
export function run(script: Script, Implementation: Make, argc: number): string[] {
  const lines: string[] = [];
  let calls = 0;
  let values = 0;
  let depth = 0;

  const say = (text: string): void => {
    lines.push('  '.repeat(depth) + text);
  };
  const senders = (): string => Array.from({ length: OBJECTS }, (_, i) => world.sender(i)).join(' ');
  const world = new Implementation((label) => {
    const commands = script.calls[calls++] ?? [];
    say(`${label}, senders ${senders()}`);
    depth++;
    try {
      commands.forEach(execute);
    } finally {
      depth--;
    }
    if (commands.length > 0) say(`${label} ends, senders ${senders()}`);
  }, argc);

  const guarded = (action: () => void): void => {
    try {
      action();
    } catch (error) {
      if (!(error instanceof Thrown)) throw error;
      say('caught');
    }
  };
  const execute = (command: Command): void => {
    switch (command.do) {
      case 'connect':
        say(String(world.connect(command.sender, command.signal, command.receiver, command.member)));
        break;
      case 'connect function':
      case 'once': {
        const { sender, signal, target, context } = command;
        say(String(world.connectFunction(sender, signal, target, context, command.do === 'once')));
        break;
      }
      case 'disconnect':
        say(String(world.disconnect(command.sender, command.signal, command.receiver, command.member)));
        break;
      case 'disconnect function':
        say(String(world.disconnectFunction(command.sender, command.signal, command.target)));
        break;
      case 'emit':
        if (calls < ENOUGH) guarded(() => world.emit(command.sender, command.signal, ++values));
        break;
      case 'block':
        world.block(command.object, command.on);
        break;
      case 'delete':
        guarded(() => world.delete(command.object));
        break;
      case 'create':
        world.create(command.object);
        break;
      case 'throw':
        throw new Thrown();
    }
  };

  script.main.forEach((command) => guarded(() => execute(command)));
  for (let object = 0; object < OBJECTS; object++) {
    const counts = (['a', 'b', 'destroyed'] as const).map((signal) => world.receivers(object, signal));
    say(`${object} has ${counts.join(' ')}, sender ${world.sender(object)}`);
  }
  return lines;
}

class Thrown extends Error {}

/** The script as a person reads it. */
export function print(script: Script): string {
  const calls = script.calls.flatMap((commands, i) =>
    commands.length > 0
      ? [`in call ${i + 1}:`, ...commands.map((command) => `  ${describeCommand(command)}`)]
      : [],
  );
  return [...script.main.map(describeCommand), ...calls].join('\n');
}

function describeCommand(command: Command): string {
  const any = (value: string | number | null): string => String(value ?? 'any');
  switch (command.do) {
    case 'connect':
      return `connect ${command.sender}.${command.signal} to ${command.receiver}.${command.member}`;
    case 'connect function':
    case 'once': {
      const context = command.context === null ? '' : ` for ${command.context}`;
      return `${command.do} ${command.sender}.${command.signal} to f${command.target}${context}`;
    }
    case 'disconnect':
      return `disconnect ${command.sender}.${any(command.signal)} from ${any(command.receiver)}.${any(command.member)}`;
    case 'disconnect function':
      return `disconnect ${command.sender}.${any(command.signal)} from f${command.target}`;
    case 'emit':
      return `emit ${command.sender}.${command.signal}`;
    case 'block':
      return `${command.on ? 'block' : 'unblock'} ${command.object}`;
    case 'delete':
    case 'create':
      return `${command.do} ${command.object}`;
    case 'throw':
      return 'throw';
  }
}
