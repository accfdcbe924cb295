/** Which end of a link a certificate is shown by. */
export type Peer = 'client' | 'server';

/** Extended key usages (RFC 5280, 4.2.1.12). */
export const Usage = {
  any: '2.5.29.37.0',
  server: '1.3.6.1.5.5.7.3.1',
  client: '1.3.6.1.5.5.7.3.2',
  ocsp: '1.3.6.1.5.5.7.3.9',
} as const;
