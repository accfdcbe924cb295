/** Writes values in DER. Test certificates are put together by hand: no library makes the wrong ones. */

export function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.of(tag), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  if (length < 0x100) return Buffer.of(0x81, length);
  if (length < 0x10000) return Buffer.of(0x82, length >> 8, length & 0xff);
  return Buffer.of(0x83, length >> 16, (length >> 8) & 0xff, length & 0xff);
}

export function sequence(...contents: readonly Uint8Array[]): Buffer {
  return der(0x30, ...contents);
}

export function set(...contents: readonly Uint8Array[]): Buffer {
  return der(0x31, ...contents);
}

/** A number in hexadecimal, with its sign: `ff` is -1. */
export function integer(hexadecimal: string): Buffer {
  return der(0x02, Buffer.from(hexadecimal, 'hex'));
}

export function boolean(value: boolean): Buffer {
  return der(0x01, Buffer.of(value ? 0xff : 0));
}

export function octets(content: Uint8Array): Buffer {
  return der(0x04, content);
}

export function oid(digits: string): Buffer {
  const [first = 0, second = 0, ...others] = digits.split('.').map(Number);
  const bytes = [first * 40 + second, ...others].flatMap((arc) => {
    const septets = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      septets.unshift((left & 0x7f) | 0x80);
    return septets;
  });
  return der(0x06, Buffer.from(bytes));
}

/** Bits 0 to 7 of a BIT STRING, bit 0 being 0x80; those above in the next byte. */
export function bits(value: number): Buffer {
  const bytes = value > 0xff ? [value & 0xff, value >> 8] : value === 0 ? [] : [value];
  const last = bytes.at(-1) ?? 0;
  const unused = last === 0 ? 0 : 31 - Math.clz32(last & -last);
  return der(0x03, Buffer.of(unused), Buffer.from(bytes));
}

export function bitString(content: Uint8Array): Buffer {
  return der(0x03, Buffer.of(0), content);
}

/** A UTCTime. */
export function time(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/[-:T]|\.\d+/g, '');
  return der(0x17, Buffer.from(digits.slice(2)));
}

/** In PEM. */
export function pem(label: string, content: Buffer): string {
  return `-----BEGIN ${label}-----\n${content.toString('base64').replace(/.{64}(?!$)/g, '$&\n')}\n-----END ${label}-----\n`;
}
