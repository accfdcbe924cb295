import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { QUrl } from '@qt3/qnetwork';

const word = fc.stringMatching(/^[A-Za-z0-9_.~!é世 -]{1,8}$/).filter((text) => !/^\.{1,2}$/.test(text));

describe('QUrl', () => {
  it('decode() takes back what encode() did', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // A NUL ends a decoded text, as in Qt.
        const expected = text.split('\0', 1)[0];
        expect(QUrl.decode(QUrl.encode(text))).to.equal(expected);
      }),
    );
  });

  it('takes an authority apart of which parts are empty', () => {
    const parts = (text: string): unknown[] => {
      const url = new QUrl(text);
      return [url.user(), url.password(), url.host(), url.port()];
    };
    expect(parts('ftp://:pw@host/p')).to.eql(['', 'pw', 'host', -1]);
    expect(parts('ftp://me:@host/p')).to.eql(['me', '', 'host', -1]);
    expect(parts('ftp://me@host/p')).to.eql(['me', '', 'host', -1]);
    expect(parts('ftp://@host/p')).to.eql(['', '', 'host', -1]);
    expect(parts('ftp://me:p:w@host:1/p')).to.eql(['me', 'p:w', 'host', 1]);
    expect(parts('ftp://me@:80/p')).to.eql(['me', '', '', 80]);
  });

  it('parses the parts that it was made of', () => {
    const protocol = fc.constantFrom('http', 'ftp', 'x-y+z.1');
    const optional = fc.option(word, { nil: '' });
    const path = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`);
    fc.assert(
      fc.property(
        fc.record({ protocol, user: optional, password: optional, path, query: optional, ref: optional }),
        fc.option(fc.nat(65535)),
        (parts, port) => {
          const url = new QUrl();
          url.setProtocol(parts.protocol);
          url.setHost('host.example');
          url.setUser(parts.user);
          url.setPassword(parts.password);
          if (port !== null) url.setPort(port);
          url.setPath(parts.path);
          url.setQuery(parts.query);
          url.setRef(parts.ref);
          for (const text of [url.toString(true), url.toString(false)]) {
            const again = new QUrl(text);
            expect(again.isValid(), text).to.be.true;
            expect(
              {
                protocol: again.protocol(),
                user: again.user(),
                password: again.password(),
                path: again.path(),
                query: again.query(),
                ref: again.ref(),
              },
              text,
            ).to.eql(parts);
            expect(again.port(), text).to.equal(port ?? -1);
            expect(again.isEqual(url), text).to.be.true;
          }
        },
      ),
    );
  });

  it('has a host behind an empty user, and port 0 where that is given', () => {
    const url = new QUrl('http://@host.example:0/path');
    expect([url.user(), url.host(), url.port(), url.hasPort()]).to.eql(['', 'host.example', 0, true]);
    expect(new QUrl('http://host.example/path').hasPort()).to.equal(false);
  });

  it('agrees with URL of Node.js about what both understand', () => {
    const path = fc
      .array(fc.stringMatching(/^[a-z0-9]{1,6}$/), { maxLength: 5 })
      .map((p) => `/${p.join('/')}`);
    fc.assert(
      fc.property(path, fc.option(fc.integer({ min: 1024, max: 65535 })), (where, port) => {
        const text = `http://user:word@host.example${port === null ? '' : `:${port}`}${where}?a=b`;
        const url = new QUrl(text);
        const other = url.toURL();
        expect(other.pathname).to.equal(where);
        expect(other.hostname).to.equal(url.host());
        expect(other.port).to.equal(port === null ? '' : String(port));
        expect(other.username + other.password).to.equal(url.user() + url.password());
        expect(QUrl.fromURL(other).toString()).to.equal(text);
      }),
    );
  });

  it('takes any text without throwing, and stays the same when it is written and read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const url = new QUrl(text);
        url.path();
        url.dirPath();
        url.encodedPathAndQuery();
        expect(typeof url.toString(true)).to.equal('string');
        expect(new QUrl(url).isValid()).to.equal(url.isValid());
      }),
    );
  });

  it('needs no more work for a byte of a long URL than for one of a short', () => {
    // Each part in turn is long; a quadratic parser would take minutes.
    const long = '/..%41:@?#'.repeat(200_000);
    for (const text of [
      `http://h${long}`,
      `http://${'u'.repeat(1e6)}@h/`,
      long,
      `file:${long}`,
      `${'a'.repeat(1e6)}:b`,
    ])
      expect(new QUrl(text).toString().length).to.be.greaterThan(1);
  });

  it('throws with a code where Node.js knows no such URL', () => {
    expect(() => new QUrl('http://[').toURL())
      .to.throw(TypeError)
      .with.property('code', 'ERR_INVALID_URL');
  });

  it('copies with copy(), and shares nothing', () => {
    const a = new QUrl('http://h/x');
    const b = a.copy();
    b.setHost('other');
    expect(a.host()).to.equal('h');
    expect(b.toString()).to.equal('http://other/x');
  });

  it('takes the parts of another one, or a text, with assign(), and shares nothing', () => {
    const a = new QUrl('http://h/x');
    const b = new QUrl('ftp://user@other/y?q#r');
    expect(b.assign(a)).to.equal(b);
    expect([b.toString(), b.isValid()]).to.deep.equal(['http://h/x', true]);
    b.setHost('changed');
    expect(a.host()).to.equal('h');
    expect(a.assign(new QUrl()).isValid()).to.equal(false);
    expect(a.assign('mailto:somewhere').toString()).to.equal('mailto:somewhere');
  });

  it('is no instance of a class below it', () => {
    class Below extends QUrl {}
    expect(new Below('http://h/')).to.be.instanceOf(Below).and.instanceOf(QUrl);
    expect(new QUrl('http://h/')).not.to.be.instanceOf(Below);
  });

  describe('of a local file', () => {
    let folder: string;
    beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'qurl-'))));
    afterEach(() => rmSync(folder, { recursive: true }));

    it('resolves links to folders, and loops of links not at all', () => {
      mkdirSync(join(folder, 'real'));
      writeFileSync(join(folder, 'real', 'f'), '');
      symlinkSync('real', join(folder, 'link'));
      symlinkSync('loop', join(folder, 'loop'));
      expect(new QUrl(`${folder}/link`).path()).to.equal(`${folder}/real/`);
      expect(new QUrl(`${folder}/link/f`).path()).to.equal(`${folder}/real/f`);
      expect(new QUrl(`${folder}/loop`).path()).to.equal(`${folder}/loop`);
    });
  });
});
