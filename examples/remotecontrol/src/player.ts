import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import type { QHostAddress } from '@qt3/qsocket';
import { QSocketDevice, QSocketNotifier } from '@qt3/qsocketdevice';

/** Bytes of a command at most; a longer one is cut, and then unknown. */
const LONGEST = 64;

/** Something that plays, or does not, and obeys commands that come as datagrams. Each is answered with what it does then. */
export class Player extends QObject {
  static {
    Q_OBJECT(this, { signals: ['logged(const QString&)'], slots: ['readCommands()'] });
  }

  /** A line of what happened. */
  declare logged: (text: string) => void;

  readonly #socket = new QSocketDevice(QSocketDevice.Datagram);
  readonly #name: string;
  #isPlaying = false;
  #volume = 50;

  /** @param name - what the player answers to `who` */
  constructor(name: string) {
    super();
    this.#name = name;
    this.#socket.setBlocking(false);
    const notifier = new QSocketNotifier(this.#socket.socket(), QSocketNotifier.Read, this);
    this.connect(notifier, SIGNAL('activated(int)'), SLOT('readCommands()'));
  }

  destructor(): void {
    this.#socket.delete();
  }

  /** Listens for commands; returns whether it can. */
  listen(address: QHostAddress, port: number): boolean {
    return this.#socket.bind(address, port);
  }

  /** The port. */
  port(): number {
    return this.#socket.port();
  }

  /** Obeys what has arrived. */
  readCommands(): void {
    const bytes = Buffer.alloc(LONGEST);
    let count: number;
    while ((count = this.#socket.readBlock(bytes)) >= 0) {
      const command = bytes.toString('latin1', 0, count).trim();
      const answer = this.#obey(command);
      const from = this.#socket.peerAddress();
      this.logged(`${from.toString()}: ${JSON.stringify(command)}: ${answer}`);
      this.#socket.writeBlock(`${answer}\n`, answer.length + 1, from, this.#socket.peerPort());
    }
  }

  #obey(command: string): string {
    const volume = /^volume (\d{1,3})$/.exec(command)?.[1];
    if (command === 'play' || command === 'stop') this.#isPlaying = command === 'play';
    else if (volume !== undefined && Number(volume) <= 100) this.#volume = Number(volume);
    else if (command !== 'who') return 'what?';
    return `${this.#name} ${this.#isPlaying ? 'plays' : 'is silent'}, volume ${this.#volume.toString()}`;
  }
}
