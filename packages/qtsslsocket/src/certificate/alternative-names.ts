import type { X509Certificate } from 'node:crypto';
import { extensionsOf, readCertificateBody } from './certificate-body.js';
import { DerReader, DerTag } from './der-reader.js';
import { ExtensionType } from './extensions.js';
import { readGeneralNames } from './general-name.js';

const dnsName = 0x82;

/** The DNS names among the alternative names of a certificate, as they stand there; none when they cannot be read. */
export function dnsNamesOf(certificate: X509Certificate): string[] {
  try {
    const extensions = extensionsOf(readCertificateBody(certificate.raw));
    const extension = extensions.get(ExtensionType.SubjectAltName);
    if (extension === undefined) return [];
    return readGeneralNames(new DerReader(extension.value).read(DerTag.Sequence).content)
      .filter(({ tag }) => tag === dnsName)
      .map(({ content }) => content.toString('latin1'));
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
