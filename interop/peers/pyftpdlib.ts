import { SIGNAL } from '@qt3/core-signals';
import { QFtp, type QUrlInfo } from '@qt3/qnetwork';
import { freePort, SignalSpy } from '@qt3/test-support';
import { QBuffer } from '@qt3/tools';
import type { Exchange, LinkFacts, Peer } from '../peer.js';
import type { Workshop } from '../workshop/workshop.js';

/** More than fits into the buffers of a connection. */
const CONTENT = Buffer.alloc(3_000_000, 'What is written is read back.\r\n');

/** pyftpdlib: files written, listed, renamed, read and removed, without encryption. */
export const pyftpdlib: Peer = {
  name: 'pyftpdlib',
  packages: ['python3-pyftpdlib'],
  prepare: async (workshop: Workshop): Promise<readonly Exchange[]> => {
    const port = await freePort();
    const folder = workshop.makeFolder('pyftpdlib');
    const options = ['-i', '127.0.0.1', '-p', String(port), '-d', folder, '-w'];
    // The one of Debian, whose packages these are.
    await workshop.serve(port, '/usr/bin/python3', ['-W', 'ignore', '-m', 'pyftpdlib', ...options]);
    return [{ role: 'client', protocol: 'QFtp, every command', run: () => doEverything(port) }];
  },
};

async function doEverything(port: number): Promise<LinkFacts> {
  using ftp = new QFtp();
  const done = new SignalSpy(ftp, SIGNAL('done(bool)'));
  const entries = new SignalSpy(ftp, SIGNAL('listInfo(const QUrlInfo&)'));
  const back = new QBuffer();
  ftp.connectToHost('localhost', port);
  ftp.login();
  ftp.rawCommand('SYST');
  ftp.mkdir('folder');
  ftp.cd('folder');
  ftp.put(CONTENT, 'a file');
  ftp.put(new Uint8Array(), 'empty');
  ftp.rename('a file', 'renamed file');
  ftp.list();
  ftp.get('renamed file', back);
  ftp.remove('renamed file');
  ftp.remove('empty');
  ftp.cd('..');
  ftp.rmdir('folder');
  ftp.close();
  const [error] = await done.wait(1, 15_000);
  if (error === true) throw new Error(ftp.errorString());
  if (!back.buffer().equals(CONTENT)) throw new Error('the file has come back changed');
  const listed = entries.emissions.map(([info]) => info as QUrlInfo);
  const names = listed.map((info) => `${info.name()} ${info.size()}`).sort();
  if (names.join() !== `empty 0,renamed file ${CONTENT.length}`) throw new Error(`it listed ${names.join()}`);
  return { protocol: 'none', cipher: '', remark: '3 MB there and back' };
}
