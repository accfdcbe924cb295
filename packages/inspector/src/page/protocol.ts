// What the program sends to the page. Everything is text, numbers and truth values: nothing of the program itself.

/** Facts by name, in the order in which they are shown. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** An object in the tree: number, number of its parent (0: none), class, name, whether its signals are blocked. */
export type ObjectRow = readonly [
  id: number,
  parent: number,
  className: string,
  name: string | null,
  blocked: boolean,
];

/** What comes by itself, some times a second. */
export interface Tick {
  /** Objects that came or changed; all of them when `all` is set. */
  readonly all: boolean;
  readonly objects: readonly ObjectRow[];
  /** Numbers of objects that are gone. */
  readonly gone: readonly number[];
  /** Objects that are there and not listed, since there are too many. */
  readonly unlisted: number;
  readonly counts: Counts;
}

/** How much there is of everything. */
export interface Counts {
  readonly objects: number;
  /** Events since the beginning, and the number of the oldest that is kept. */
  readonly events: number;
  readonly firstEvent: number;
  readonly sockets: number;
  readonly warnings: number;
  /** In milliseconds since the start of the process. */
  readonly time: number;
  /** When QApplication was asked to quit, if it was. */
  readonly quitTime: number | null;
}

/** One line of the log. */
export interface LogRow {
  readonly seq: number;
  readonly kind: string;
  readonly time: number;
  readonly depth: number;
  /** Numbers of the objects, 0 for none. */
  readonly subject: number;
  readonly other: number;
  readonly subjectLabel: string;
  readonly otherLabel: string;
  readonly className: string;
  readonly member: string;
  readonly text: string;
  readonly duration: number;
  readonly receivers: number;
  readonly thrown: string | null;
}

/** A part of the log. */
export interface LogPage {
  /** The number of rows that fit the filter. */
  readonly total: number;
  /** The place of the first row of this part among them. */
  readonly from: number;
  /** Events that have given way to later ones. */
  readonly dropped: number;
  readonly rows: readonly LogRow[];
}

/** One end of a connection, as the other end shows it. */
export interface ConnectionRow {
  readonly signal: string;
  /** Number of the object at the other end, 0 for none. */
  readonly id: number;
  readonly label: string;
  readonly member: string;
  /** Where connect() was called; '' when that was before the inspector looked. */
  readonly place: string;
}

/** Everything about an object. */
export interface ObjectDetails {
  readonly id: number;
  readonly label: string;
  readonly className: string;
  readonly name: string | null;
  readonly parent: number;
  readonly parentLabel: string;
  /** The class and its base classes, with the signals and slots that each declares. */
  readonly classes: readonly {
    readonly name: string;
    readonly signals: readonly string[];
    readonly slots: readonly string[];
  }[];
  readonly out: readonly ConnectionRow[];
  readonly in: readonly ConnectionRow[];
  /** Connections that are not listed, since there are too many. */
  readonly unlisted: number;
  readonly timers: readonly { readonly id: number; readonly interval: number }[];
  readonly blocked: boolean;
  readonly since: number;
  readonly facts: Facts;
}

/** A socket in the list. */
export interface SocketRow {
  readonly id: number;
  readonly label: string;
  readonly className: string;
  readonly state: string;
  readonly peer: string;
  readonly local: string;
  readonly received: number;
  readonly written: number;
  /** Bytes that wait to be read, and to be sent. */
  readonly unread: number;
  readonly unsent: number;
  readonly protocol: string;
  readonly deleted: boolean;
}

/** A part of the list of sockets. */
export interface SocketPage {
  readonly total: number;
  readonly from: number;
  readonly rows: readonly SocketRow[];
}

/** A certificate of a peer's chain. */
export interface CertificateRow {
  readonly subject: string;
  readonly issuer: string;
  readonly from: string;
  readonly to: string;
  readonly serial: string;
  readonly fingerprint: string;
  readonly names: string;
}

/** Everything about a socket. */
export interface SocketDetails extends SocketRow {
  readonly facts: Facts;
  readonly states: readonly { readonly time: number; readonly state: string }[];
  readonly chain: readonly CertificateRow[];
  /** The last bytes each way, in hexadecimal; null when they are not kept, with the reason in `bytesWhy`. */
  readonly lastReceived: string | null;
  readonly lastWritten: string | null;
  readonly bytesWhy: string;
}

/** A message, or a connect() that was refused. */
export interface WarningRow {
  readonly seq: number;
  readonly time: number;
  readonly type: string;
  readonly text: string;
  readonly suggestions: readonly string[];
  readonly stack: string;
}

/** Where time is spent: a signal of a class, or a slot. Times in milliseconds. */
export interface FiguresRow {
  readonly className: string;
  readonly member: string;
  readonly count: number;
  readonly calls: number;
  readonly total: number;
  readonly own: number;
  readonly longest: number;
  readonly thrown: number;
}

/** Both tables of times. */
export interface FiguresPage {
  readonly signals: readonly FiguresRow[];
  readonly slots: readonly FiguresRow[];
}

/** What is left, and what of it keeps the process from ending. */
export interface LeftPage {
  /** What holds the process, as Node.js sees it: kinds, and how many of each. */
  readonly resources: readonly { readonly kind: string; readonly count: number }[];
  /** Objects of the program behind them. */
  readonly holders: readonly { readonly id: number; readonly label: string; readonly why: string }[];
  /** Objects without a parent that have not been deleted, by class. */
  readonly classes: readonly {
    readonly className: string;
    readonly count: number;
    readonly ids: readonly number[];
  }[];
  readonly objects: number;
  readonly quitTime: number | null;
}

/** Who called whom, for a sequence diagram. */
export interface SequencePage {
  readonly participants: readonly {
    readonly id: number;
    readonly label: string;
    readonly className: string;
  }[];
  readonly messages: readonly SequenceMessage[];
  /** Messages that are not listed, since there are too many. */
  readonly unlisted: number;
}

/** One arrow of a sequence diagram. */
export interface SequenceMessage {
  readonly seq: number;
  readonly time: number;
  /** Places among the participants. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly depth: number;
  readonly thrown: boolean;
}
