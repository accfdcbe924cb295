import { expect } from 'chai';
import { IO_ReadOnly, IO_ReadWrite, IO_WriteOnly, QBuffer, QFile } from '@qt3/tools';
import { lengthOf, makeReadable, makeWritable } from '../../src/bytes/device-ends.js';

function opened(mode: number): QBuffer {
  const device = new QBuffer(Buffer.from('0123456789'));
  device.open(mode);
  return device;
}

describe('a device at the end of a transfer', () => {
  it('is opened if it is closed', () => {
    const source = new QBuffer(Buffer.from('abc'));
    expect([makeReadable(source), source.isReadable(), source.isWritable()]).to.deep.equal([
      true,
      true,
      false,
    ]);
    const target = new QBuffer();
    expect([makeWritable(target), target.isReadable(), target.isWritable()]).to.deep.equal([
      true,
      false,
      true,
    ]);
    const nowhere = new QFile('/does/not/exist');
    expect([makeReadable(nowhere), makeWritable(nowhere), nowhere.isOpen()]).to.deep.equal([
      false,
      false,
      false,
    ]);
  });

  it('is taken as it is if it is open', () => {
    expect([makeReadable(opened(IO_ReadOnly)), makeWritable(opened(IO_ReadOnly))]).to.deep.equal([
      true,
      false,
    ]);
    expect([makeReadable(opened(IO_WriteOnly)), makeWritable(opened(IO_WriteOnly))]).to.deep.equal([
      false,
      true,
    ]);
    expect([makeReadable(opened(IO_ReadWrite)), makeWritable(opened(IO_ReadWrite))]).to.deep.equal([
      true,
      true,
    ]);
  });

  it('has what is behind its position; bytes have all', () => {
    const device = opened(IO_ReadOnly);
    device.at(7);
    expect(lengthOf(device)).to.equal(3);
    expect(lengthOf(Buffer.from('abc'))).to.equal(3);
    expect(lengthOf(null)).to.equal(0);
    const shrunk = new (class extends QBuffer {
      override size(): number {
        return 5;
      }
    })(Buffer.from('0123456789'));
    shrunk.open(IO_ReadOnly);
    shrunk.at(5);
    expect(lengthOf(shrunk)).to.equal(0);
  });
});
