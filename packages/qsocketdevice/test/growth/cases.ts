// What a peer or a program can make large: each case prepares `count` of something and returns what is counted.
import { qInstallMsgHandler } from '@qt3/core-signals';
import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import type { GrowthCase } from '@qt3/test-support/work';
import { DatagramQueue } from '../../src/device/datagram-queue.js';
import { nowhere } from '../../src/device/endpoint-address.js';
import { ReadAhead } from '../../src/device/read-ahead.js';
import { ReadableListeners } from '../../src/device/readable-listeners.js';
import { QSocketDevice, QSocketNotifier } from '../../src/index.js';
import { DatagramPair, local } from '../helpers.js';

const from = nowhere;

// More than one notifier for a descriptor gives a warning each.
qInstallMsgHandler(() => undefined);

/** Each makes `count` of something; the work is for all of them. */
export const cases: Record<string, GrowthCase> = {
  'chunks that were read ahead, taken byte by byte': (count) => {
    const ahead = new ReadAhead();
    const target = Buffer.alloc(1);
    return () => {
      for (let i = 0; i < count; i++) ahead.add(Buffer.of(i % 256));
      while (ahead.take(target, 1) > 0);
    };
  },
  'chunks that were read ahead, taken at once': (count) => {
    const ahead = new ReadAhead();
    return () => {
      for (let i = 0; i < count; i++) ahead.add(Buffer.of(i % 256));
      ahead.takeAll();
    };
  },
  'datagrams that wait': (count) => {
    const queue = new DatagramQueue();
    return () => {
      for (let i = 0; i < count; i++) queue.add({ bytes: Buffer.of(1), from });
      while (queue.take() !== undefined);
    };
  },
  'datagrams that come and go': (count) => {
    const queue = new DatagramQueue();
    for (let i = 0; i < 100; i++) queue.add({ bytes: Buffer.of(1), from });
    return () => {
      for (let i = 0; i < count; i++) {
        queue.add({ bytes: Buffer.of(1), from });
        queue.take();
      }
    };
  },
  'who waits for a device, and is called': (count) => {
    const listeners = new ReadableListeners(() => {});
    return () => {
      for (let i = 0; i < count; i++) listeners.add(() => {}, false);
      listeners.call();
    };
  },
  'who waits for a device, and waits no longer': (count) => {
    const listeners = new ReadableListeners(() => {});
    return () => {
      const waiting = Array.from({ length: count }, () => listeners.add(() => {}, false));
      for (const stop of waiting) stop();
    };
  },
  'devices that are made and closed': (count) => () => {
    const devices = Array.from({ length: count }, () => new QSocketDevice(QSocketDevice.Datagram));
    for (const device of devices) device.close();
  },
  'notifiers that are made and deleted': (count) => {
    const descriptors = Array.from({ length: count }, () => openSync(devNull, 'r'));
    return () => {
      const notifiers = descriptors.map((fd) => new QSocketNotifier(fd, QSocketNotifier.Read));
      for (const notifier of notifiers) notifier.delete();
      for (const fd of descriptors) closeSync(fd);
    };
  },
  'notifiers of one descriptor, deleted in either order': (count) => {
    const fd = openSync(devNull, 'r');
    const make = (): QSocketNotifier[] =>
      Array.from({ length: count }, () => new QSocketNotifier(fd, QSocketNotifier.Read));
    return () => {
      for (const notifier of make()) notifier.delete();
      for (const notifier of make().reverse()) notifier.delete();
      closeSync(fd);
    };
  },
  'notifiers that are ready together': (count) => {
    // A file can always be read.
    const descriptors = Array.from({ length: count }, () => openSync(import.meta.filename, 'r'));
    return async () => {
      const notifiers = descriptors.map((fd) => new QSocketNotifier(fd, QSocketNotifier.Read));
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
      for (const notifier of notifiers) notifier.delete();
      for (const fd of descriptors) closeSync(fd);
    };
  },
  'datagrams that the helper thread waits for': (count) => {
    const pair = new DatagramPair();
    const room = Buffer.alloc(1);
    pair.near.connect(local, pair.far.port());
    // Starts the thread.
    pair.far.waitForMore(1);
    return () => {
      for (let i = 0; i < count; i++) {
        pair.near.writeBlock('x');
        pair.far.waitForMore(10_000);
        pair.far.readBlock(room);
      }
      pair.near.delete();
      pair.far.delete();
    };
  },
};
