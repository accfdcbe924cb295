import { expect } from 'chai';
import { Failure, UsageError } from '../../shared/command-line.js';
import { Program } from '../../shared/program.js';
import { expectFailure } from '../../test/expectations.js';
import { PemFiles } from '../../test/pem-files.js';
import { readOptions } from '../src/options.js';

describe('the command line of pop3', function () {
  this.timeout(120_000);
  let files: PemFiles;
  let login: string[];

  before(async () => {
    files = await PemFiles.create();
    login = ['--user', 'ada', '--password-file', files.write('password', ' a b \nx\n')];
  });
  after(() => files.remove());

  it('has a port for each way to begin', () => {
    expect(readOptions([...login, 'localhost'])).to.include({ port: 110, security: 'stls' });
    expect(readOptions([...login, '--tls', 'localhost'])).to.include({ port: 995, security: 'tls' });
    expect(readOptions([...login, '--plain', 'localhost', '1'])).to.include({ port: 1, security: 'plain' });
  });

  it('takes the first line of a file for the password, as it is', () => {
    expect(readOptions([...login, 'localhost']).login).to.eql({ user: 'ada', password: ' a b ' });
  });

  it('explains itself', async () => {
    await using pop3 = Program.example('pop3', ['--help']);
    expect(await pop3.ended()).to.equal(0);
    expect(pop3.output).to.match(
      /^Usage: pop3 \[OPTION\]\.\.\. --user NAME --password-file FILE HOST \[PORT\]/,
    );
  });

  it('is refused with the reason', async () => {
    await using pop3 = Program.example('pop3', ['localhost']);
    await expectFailure(pop3, 2, /^pop3: A mailbox is opened with --user and --password-file\.\nTry/);
  });

  describe('is refused', () => {
    for (const [what, options, message] of [
      ['without a host', [], /A host is needed/],
      ['with what is no port', ['localhost', 'pop3'], /'pop3' is not a port/],
      ['with half of a login', ['--password-file', '', 'localhost'], /go together/],
      ['with a name of two lines', ['--user', 'a\nb', 'localhost'], /is a line of text/],
      ['with what is no message', ['--read', '0', 'localhost'], /'0' is no message/],
      ['with what is no unique id', ['--delete', 'uid:a b', 'localhost'], /'uid:a b' is no message/],
      ['with what is no number of lines', ['--read', '1', '--top', 'x', 'h'], /'x' is not a number of/],
      ['with --top, but not --read', ['--top', '1', 'localhost'], /there is no --read/],
      ['with --tls and --plain', ['--tls', '--plain', 'localhost'], /exclude each other/],
      ['with an unknown way to log in', ['--auth', 'apop', 'h'], /'apop' is no way/],
      ['with no time', ['--timeout', '0', 'localhost'], /--timeout is too short/],
    ] as const) {
      it(what, () => {
        expect(() => readOptions([...login, ...options])).to.throw(UsageError, message);
      });
    }

    it('with a password file that has none, or is not there', () => {
      const refuse = (path: string, message: RegExp): void => {
        expect(() => readOptions([...login, '--password-file', path, 'localhost'])).to.throw(
          Failure,
          message,
        );
      };
      refuse(files.write('empty', '\nsecret'), /empty has no password in it\.$/);
      refuse(files.write('control', 'se\0cret'), /control has no password in it\.$/);
      refuse(files.missing, /^cannot read the password: /);
    });
  });
});
