/** Pieces of the support module: the file streams of the C++ library. */
export const FILE_PIECES: Readonly<Record<string, string>> = {
  FileBytes: `/** The bytes of a file of a C++ stream. It is read a block at a time, and written at once. */
export class FileBytes implements ByteSource {
  #fd = -1;
  readonly #block = Buffer.alloc(8192);
  #size = 0;
  #next = 0;
  /** Where the block begins in the file. */
  #start = 0;
  #isRegular = false;
  #appends = false;

  get isOpen(): boolean {
    return this.#fd >= 0;
  }

  /** \`mode\` is that of C++: app 1, ate 2, binary 4, in 8, out 16, trunc 32. */
  open(path: string, mode: number): boolean {
    const [app, ate, input, out, trunc] = [1, 2, 8, 16, 32].map((bit) => (mode & bit) !== 0);
    if (this.isOpen || (trunc! && !out!)) return false;
    const flags = app! ? (input! ? 'a+' : 'a') : !out! ? 'r' : !input! ? 'w' : trunc! ? 'w+' : 'r+';
    const fd = attempt(() => openSync(pathOf(path), flags));
    if (fd < 0) return false;
    const status = fstatSync(fd);
    if (status.isDirectory() && out!) return false;
    this.#fd = fd;
    this.#isRegular = status.isFile();
    this.#appends = app!;
    this.#size = this.#next = 0;
    this.#start = ate! ? status.size : 0;
    return true;
  }

  close(): boolean {
    const { isOpen } = this;
    if (isOpen) closeSync(this.#fd);
    this.#fd = -1;
    return isOpen;
  }

  get(): number {
    if (this.#next === this.#size && !this.#read()) return -1;
    return this.#block[this.#next++]!;
  }

  #read(): boolean {
    this.#start = this.tell();
    this.#next = 0;
    const place = this.#isRegular ? this.#start : null;
    this.#size = this.isOpen ? Math.max(0, attempt(() => readSync(this.#fd, this.#block, 0, this.#block.length, place))) : 0;
    return this.#size > 0;
  }

  unget(byte: number): number {
    this.#next--;
    return byte;
  }

  /** Where the next byte is read or written; -1 where no file is open. */
  tell(): number {
    return this.isOpen ? this.#start + this.#next : -1;
  }

  /** \`from\` is 0 for the start, 1 for the place where it is, 2 for the end. */
  seek(offset: number, from: number): boolean {
    if (!this.isOpen || !this.#isRegular) return false;
    const base = from === 0 ? 0 : from === 1 ? this.tell() : fstatSync(this.#fd).size;
    if (base + offset < 0) return false;
    this.#start = base + offset;
    this.#size = this.#next = 0;
    return true;
  }

  /** Writes bytes, a character each. */
  write(text: string): boolean {
    if (!this.isOpen) return false;
    const bytes = Buffer.from(text, 'latin1');
    const place = this.#isRegular && !this.#appends ? this.tell() : null;
    const written = attempt(() => writeSync(this.#fd, bytes, 0, bytes.length, place));
    if (place !== null && written > 0) this.seek(place + written, 0);
    return written === bytes.length;
  }
}`,
  FileInput: `/** C++'s std::ifstream. */
export class FileInput extends ByteInput {
  readonly #file: FileBytes;

  constructor(path?: string, mode = 8) {
    const file = new FileBytes();
    super(file);
    this.#file = file;
    if (path !== undefined) this.open(path, mode);
  }

  open(path: string, mode = 8): void {
    if (!this.#file.open(path, mode | 8)) this.setFailed();
  }

  close(): void {
    if (!this.#file.close()) this.setFailed();
  }

  is_open(): boolean {
    return this.#file.isOpen;
  }
}`,
  FileOutput: `/** C++'s std::ofstream. */
export class FileOutput extends ByteStream {
  readonly #file: FileBytes;
  #hasFailed = false;

  constructor(path?: string, mode = 16) {
    const file = new FileBytes();
    super((text) => {
      if (this.#hasFailed || !file.write(text)) this.#hasFailed = true;
    });
    this.#file = file;
    if (path !== undefined) this.open(path, mode);
  }

  open(path: string, mode = 16): void {
    if (!this.#file.open(path, mode | 16)) this.#hasFailed = true;
  }

  close(): void {
    if (!this.#file.close()) this.#hasFailed = true;
  }

  is_open(): boolean {
    return this.#file.isOpen;
  }

  fail(): boolean {
    return this.#hasFailed;
  }

  clear(): void {
    this.#hasFailed = false;
  }

  tellp(): number {
    return this.#hasFailed ? -1 : this.#file.tell();
  }

  seekp(offset: number, from = 0): this {
    if (!this.#file.seek(offset, from)) this.#hasFailed = true;
    return this;
  }
}`,
  FilePipe: `/** C++'s std::fstream: one place in the file, where it is read and written. */
export class FilePipe extends InputOutput {
  readonly #file: FileBytes;

  constructor(path?: string, mode = 24) {
    const file = new FileBytes();
    super(file, (text) => {
      if (this.input.fail() || !file.write(text)) this.input.setFailed();
    });
    this.#file = file;
    if (path !== undefined) this.open(path, mode);
  }

  open(path: string, mode = 24): void {
    if (!this.#file.open(path, mode)) this.input.setFailed();
  }

  close(): void {
    if (!this.#file.close()) this.input.setFailed();
  }

  is_open(): boolean {
    return this.#file.isOpen;
  }
}`,
};
