import { renameSync } from 'node:fs';
import { IO_Ok, IO_WriteOnly, QFile } from '@qt3/tools';

/** A local file that is being fetched: it has its name when all of it is there, and is gone if it does not come. */
export class Download {
  /** What QFtp writes to. */
  readonly file: QFile;
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
    this.file = new QFile(`${name}.part`);
  }

  /** Whether it can be written. */
  open(): boolean {
    return this.file.open(IO_WriteOnly);
  }

  /**
   * All of it has come.
   *
   * @returns whether it is there
   */
  keep(): boolean {
    const isWritten = this.file.status() === IO_Ok;
    this.file.close();
    if (isWritten && this.file.status() === IO_Ok) {
      try {
        renameSync(this.file.name(), this.#name);
        return true;
      } catch {
        // There is a folder of that name, for instance.
      }
    }
    this.file.remove();
    return false;
  }

  /** It does not come. */
  discard(): void {
    this.file.close();
    this.file.remove();
  }
}
