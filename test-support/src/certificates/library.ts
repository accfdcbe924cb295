import type * as X509 from '@peculiar/x509';

/**
 * Loads the X.509 library when the first certificate is made: it takes longer to load than many a test takes to run.
 */
export async function loadLibrary(): Promise<typeof X509> {
  // The library wants a reflection polyfill in place before it is loaded.
  await import('reflect-metadata');
  return import('@peculiar/x509');
}
