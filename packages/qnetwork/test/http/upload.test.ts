import { expect } from 'chai';
import type { QSocket } from '@qt3/qsocket';
import { IO_ReadOnly, QBuffer } from '@qt3/tools';
import { Upload } from '../../src/http/upload.js';

/** What is written to a socket. */
class Written {
  readonly blocks: string[] = [];

  writeBlock(bytes: Uint8Array, length: number): number {
    expect(length).to.equal(bytes.length);
    this.blocks.push(Buffer.from(bytes).toString());
    return length;
  }

  get socket(): QSocket {
    return this as unknown as QSocket;
  }
}

describe('Upload', () => {
  const header = Buffer.from('header');

  function deviceOf(size: number): QBuffer {
    const device = new QBuffer(Buffer.alloc(size, 'x'));
    device.open(IO_ReadOnly);
    return device;
  }

  it('sends a header alone', () => {
    const written = new Written();
    const upload = new Upload(header, null);
    expect([upload.total, upload.sent]).to.deep.equal([6, 0]);
    upload.begin(written.socket);
    expect([upload.goOn(written.socket, 2), upload.sent]).to.deep.equal([true, 2]);
    expect([upload.goOn(written.socket, 4), upload.sent]).to.deep.equal([true, 6]);
    expect(written.blocks).to.deep.equal(['header']);
  });

  it('sends bytes at once behind it', () => {
    const written = new Written();
    const upload = new Upload(header, Buffer.from('body'));
    upload.begin(written.socket);
    expect([upload.total, written.blocks]).to.deep.equal([10, ['header', 'body']]);
    expect([upload.goOn(written.socket, 10), upload.sent, written.blocks.length]).to.deep.equal([
      true,
      10,
      2,
    ]);
  });

  it('sends a device block by block, each when the one before has left', () => {
    const written = new Written();
    const upload = new Upload(header, deviceOf(40_000));
    upload.begin(written.socket);
    expect([upload.total, written.blocks.length]).to.deep.equal([40_006, 1]);
    expect([upload.goOn(written.socket, 5), written.blocks.length]).to.deep.equal([true, 1]);
    expect([upload.goOn(written.socket, 1), written.blocks.length]).to.deep.equal([true, 2]);
    expect([upload.goOn(written.socket, 32_767), written.blocks.length]).to.deep.equal([true, 2]);
    expect(upload.goOn(written.socket, 1)).to.equal(true);
    expect(written.blocks.map(({ length }) => length)).to.deep.equal([6, 32_768, 7232]);
    expect([upload.goOn(written.socket, 7232), upload.sent, written.blocks.length]).to.deep.equal([
      true,
      40_006,
      3,
    ]);
  });

  it('says so when a device holds less than it announced', () => {
    const written = new Written();
    const device = deviceOf(10);
    const upload = new Upload(header, device);
    device.at(4);
    upload.begin(written.socket);
    expect(upload.goOn(written.socket, 6)).to.equal(true);
    expect(written.blocks).to.deep.equal(['header', 'xxxxxx']);
    expect([upload.goOn(written.socket, 6), written.blocks.length]).to.deep.equal([false, 2]);
  });
});
