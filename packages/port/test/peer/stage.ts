// Takes the place of the oracle's stage.h: peers that move in turns, as the ports by hand have them.
import { observe, type ProcessObserver } from '@qt3/core-signals/internal';
import { closedPort, Stage as Turns } from '../../../qnetwork/test/oracle/stage.js';

export class Stage extends Turns {
  constructor() {
    super();
    // Whatever happens to an object of Qt lets the turn go on.
    const movement = (): void => {
      this.moved();
    };
    observe(new Proxy({}, { get: () => movement }) as ProcessObserver);
  }

  /** The words end with null, as in C. */
  override peer(words: readonly (string | null)[]): Promise<number> {
    const end = words.indexOf(null);
    return super.peer(words.slice(0, end < 0 ? words.length : end) as string[]);
  }

  delete(): void {
    this.curtain();
  }

  [Symbol.dispose](): void {
    this.delete();
  }
}

/** A port without a listener: the programs ask for no other. */
export async function freshPort(port: { value: number }, listening = true): Promise<number> {
  if (listening) throw new Error('freshPort: a port that listens is that of a peer');
  port.value = await closedPort();
  return -1;
}
