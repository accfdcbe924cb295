/** Pieces of the support module: signals of the operating system. */
export const SIGNAL_PIECES: Readonly<Record<string, string>> = {
  SignalHandler: `/** What is called for a signal; null is SIG_DFL. */
export type SignalHandler = ((number: number) => void) | null;`,
  signalHandlers: `/** What signal() and sigaction() have set, by the number of the signal. */
const signalHandlers = new Map<number, SignalHandler>();`,
  signal: `/** C's signal(): sets what is called for a signal, and returns what was called before; SIG_ERR for what is no signal. */
export function signal(number: number, handler: SignalHandler): SignalHandler {
  const before = signalHandlers.get(number) ?? null;
  const name = Object.entries(constants.signals).find(([, each]) => each === number)?.[0] as NodeJS.Signals | undefined;
  if (name === undefined || name === 'SIGKILL' || name === 'SIGSTOP') return noSignal;
  process.removeAllListeners(name);
  if (handler)
    process.on(name, () => {
      handler(number);
    });
  signalHandlers.set(number, handler);
  return before;
}`,
  noSignal: `/** SIG_ERR. */
export function noSignal(): void {}`,
  ignoreSignal: `/** SIG_IGN. */
export function ignoreSignal(): void {}`,
  SignalSet: `/** POSIX's sigset_t. */
export class SignalSet {
  readonly numbers = new Set<number>();

  copy(): SignalSet {
    return new SignalSet().assign(this);
  }

  assign(other: SignalSet): this {
    const all = [...other.numbers];
    this.numbers.clear();
    all.forEach((each) => this.numbers.add(each));
    return this;
  }
}`,
  sigemptyset: `/** POSIX's sigemptyset(). */
export function sigemptyset(set: SignalSet): number {
  set.numbers.clear();
  return 0;
}`,
  sigfillset: `/** POSIX's sigfillset(). */
export function sigfillset(set: SignalSet): number {
  for (let number = 1; number <= 64; number++) set.numbers.add(number);
  return 0;
}`,
  sigaddset: `/** POSIX's sigaddset(). */
export function sigaddset(set: SignalSet, number: number): number {
  set.numbers.add(number);
  return 0;
}`,
  sigdelset: `/** POSIX's sigdelset(). */
export function sigdelset(set: SignalSet, number: number): number {
  set.numbers.delete(number);
  return 0;
}`,
  sigismember: `/** POSIX's sigismember(). */
export function sigismember(set: SignalSet, number: number): number {
  return Number(set.numbers.has(number));
}`,
  sigprocmask: `/** POSIX's sigprocmask(): handlers run from the event loop, so that nothing has to be masked. */
export function sigprocmask(_how: number, _set: SignalSet | null, before: SignalSet | null): number {
  before?.numbers.clear();
  return 0;
}`,
  SignalAction: `/** POSIX's struct sigaction. */
export class SignalAction {
  sa_handler: SignalHandler = null;
  readonly sa_mask: SignalSet = new SignalSet();
  sa_flags = 0;

  copy(): SignalAction {
    return new SignalAction().assign(this);
  }

  assign(other: SignalAction): this {
    this.sa_handler = other.sa_handler;
    this.sa_mask.assign(other.sa_mask);
    this.sa_flags = other.sa_flags;
    return this;
  }
}`,
  sigaction: `/** POSIX's sigaction(): handlers run one after the other from the event loop, so that nothing has to be masked. */
export function sigaction(number: number, action: SignalAction | null, before: SignalAction | null): number {
  const known = signalHandlers.get(number) ?? null;
  if (action && signal(number, action.sa_handler) === noSignal) {
    errno.value = 22;
    return -1;
  }
  before?.assign(Object.assign(new SignalAction(), { sa_handler: known }));
  return 0;
}`,
};
