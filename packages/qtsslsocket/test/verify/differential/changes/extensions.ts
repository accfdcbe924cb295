import { bits, der, integer, octets, oid, sequence } from '../der.js';
import type { Draft } from '../draft.js';
import { extended, place, subjects, uri, withExtension, type Change } from './change.js';

const beyond = 'RFC 3779';
const encoding = 'Encoding';

export const extensionChanges: Change[] = [
  ...withExtension('an unknown critical extension', {
    type: '1.3.6.1.4.1.99999.1',
    critical: true,
    value: octets(Buffer.of(1)),
  }),
  ...withExtension('an unknown extension', { type: '1.3.6.1.4.1.99999.1', value: octets(Buffer.of(1)) }),
  ...withExtension('certificate policies, critical', {
    type: '2.5.29.32',
    critical: true,
    value: sequence(sequence(oid('1.2.3.4'))),
  }),
  ...withExtension('authority information access, critical', {
    type: '1.3.6.1.5.5.7.1.1',
    critical: true,
    value: sequence(sequence(oid('1.3.6.1.5.5.7.48.1'), uri('http://a.example'))),
  }),
  ...withExtension('issuer alternative name, critical', {
    type: '2.5.29.18',
    critical: true,
    value: sequence(uri('http://a.example')),
  }),
  ...withExtension('policy constraints', {
    type: '2.5.29.36',
    critical: true,
    value: sequence(der(0x80, Buffer.of(0))),
  }),
  ...withExtension('inhibit any policy', { type: '2.5.29.54', critical: true, value: integer('00') }),
  ...withExtension('TLS feature', { type: '1.3.6.1.5.5.7.1.24', value: sequence(integer('05')) }),
  ...withExtension('OCSP no check, critical', {
    type: '1.3.6.1.5.5.7.48.1.5',
    critical: true,
    value: Buffer.of(5, 0),
  }),
  ...withExtension(
    'proxy information',
    { type: '1.3.6.1.5.5.7.1.14', critical: true, value: sequence(sequence(oid('1.3.6.1.5.5.7.21.1'))) },
    beyond,
  ),
  ...withExtension(
    'IP address blocks, inherited',
    {
      type: '1.3.6.1.5.5.7.1.7',
      critical: true,
      value: sequence(sequence(octets(Buffer.of(0, 1)), Buffer.of(5, 0))),
    },
    beyond,
  ),
  ...withExtension(
    'IP address blocks',
    {
      type: '1.3.6.1.5.5.7.1.7',
      value: sequence(sequence(octets(Buffer.of(0, 1)), sequence(der(3, Buffer.of(0, 10))))),
    },
    beyond,
  ),
  ...withExtension(
    'autonomous systems',
    { type: '1.3.6.1.5.5.7.1.8', value: sequence(der(0xa0, sequence(integer('05')))) },
    beyond,
  ),
  ...withExtension('a malformed alternative name', { type: '2.5.29.17', value: octets(Buffer.of(1)) }),
  ...withExtension('malformed distribution points', { type: '2.5.29.31', value: octets(Buffer.of(1)) }),
  ...withExtension('malformed name constraints', { type: '2.5.29.30', value: octets(Buffer.of(1)) }),
  ...withExtension('a mail address as alternative name', {
    type: '2.5.29.17',
    value: sequence(der(0x81, Buffer.from('a@b.example'))),
  }),
  ...withExtension(
    'a name of another kind as alternative name',
    { type: '2.5.29.17', value: sequence(der(0xa0, oid('1.2.3'), der(0xa0, der(0x0c, Buffer.from('x'))))) },
    encoding,
  ),
  ...withExtension('a distribution point', {
    type: '2.5.29.31',
    value: sequence(sequence(place('http://a.example/1.crl'))),
  }),
  ...withExtension(
    'a distribution point relative to the issuer',
    {
      type: '2.5.29.31',
      value: sequence(sequence(der(0xa0, der(0xa1, sequence(oid('2.5.4.3'), der(0x0c, Buffer.from('x'))))))),
    },
    encoding,
  ),
  ...withExtension('an unknown extension twice', {
    type: '1.3.6.1.4.1.99999.2',
    value: octets(Buffer.of(1)),
  }),
  ...subjects.map((who) => ({
    name: `${who}: key usage twice`,
    apply: (draft: Draft) => {
      draft[who].keyUsage = 0x86;
      draft[who].more.push({ type: '2.5.29.15', value: bits(0x86) });
    },
  })),
  ...subjects.map((who) => ({
    name: `${who}: an unknown extension twice`,
    stricter: encoding,
    apply: (draft: Draft) => {
      const more = { type: '1.3.6.1.4.1.99999.2', value: octets(Buffer.of(1)) };
      draft[who].more.push(more, more);
    },
  })),
  ...(['middle', 'root'] as const).flatMap((who) => [
    extended(who, 'name constraints that hold', {
      type: '2.5.29.30',
      critical: true,
      value: sequence(der(0xa0, sequence(der(0x82, Buffer.from('host.example'))))),
    }),
    extended(who, 'name constraints that do not hold', {
      type: '2.5.29.30',
      critical: true,
      value: sequence(der(0xa0, sequence(der(0x82, Buffer.from('other.example'))))),
    }),
    extended(who, 'name constraints that exclude it', {
      type: '2.5.29.30',
      value: sequence(der(0xa1, sequence(der(0x82, Buffer.from('host.example'))))),
    }),
  ]),
];
