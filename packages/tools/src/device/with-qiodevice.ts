import { setDeviceFlags, setDeviceStatus } from './device-state.js';
import { IO_Ok } from './io-flags.js';
import { QIODevice } from './qiodevice.js';

type Constructor = abstract new (...args: never[]) => object;

/** A class with Base's constructor and statics, whose instances are devices as well. */
export type WithQIODevice<Base extends Constructor> = Omit<Base, 'prototype'> &
  (abstract new (...args: ConstructorParameters<Base>) => InstanceType<Base> & QIODevice);

/**
 * Mixes QIODevice into any class, as C++ does with a second base class. What the base itself defines under the same
 * name stays the base's.
 */
export function withQIODevice<Base extends Constructor>(base: Base): WithQIODevice<Base> {
  const Parent = base as unknown as new (...args: unknown[]) => object;
  class Device extends Parent {
    constructor(...args: unknown[]) {
      super(...args);
      setDeviceFlags(this as unknown as QIODevice, 0);
      setDeviceStatus(this as unknown as QIODevice, IO_Ok);
    }
  }
  for (const name of Object.getOwnPropertyNames(QIODevice.prototype)) {
    const member = Object.getOwnPropertyDescriptor(QIODevice.prototype, name);
    if (member !== undefined && !(name in base.prototype))
      Object.defineProperty(Device.prototype, name, member);
  }
  return Device as unknown as WithQIODevice<Base>;
}
