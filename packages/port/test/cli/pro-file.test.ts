import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { readProFile } from '../../src/read/pro-file.js';
import { Workplace } from '../support/command.js';

describe('.pro files', () => {
  let place: Workplace;
  beforeEach(() => {
    place = new Workplace();
  });
  afterEach(() => {
    place.remove();
  });

  it('name sources, headers, definitions and folders', () => {
    place.file(
      'app/main.cpp',
      '#include "limit.h"\n#include "own.h"\nint limit() { return LIMIT + EXTRA + OWN; }\n',
    );
    place.file('app/own.h', '#define OWN 4\n');
    place.file('include/limit.h', '#define LIMIT 1\n');
    const path = place.file(
      'app/app.pro',
      'SOURCES = main.cpp\nHEADERS += own.h\nDEFINES += EXTRA=2\nINCLUDEPATH += ../include\n',
    );
    const { status, out } = place.translate(path);
    expect(out).to.contain('(100.0 %)');
    expect(status).to.equal(0);
    expect(readdirSync(place.path('out/src'))).to.deep.equal(['app', 'include']);
    expect(readFileSync(place.path('out/src/app/main.ts'), 'utf8')).to.contain('2');
  });

  it('may have comments, continued lines, line ends of DOS, and absolute paths', () => {
    const path = place.file(
      'app.pro',
      'SOURCES = a.cpp \\ # first\r\n  b.cpp \\\r\n  c.cpp\r\n# SOURCES += d.cpp\r\nSOURCES -= b.cpp\r\nINCLUDEPATH = /opt/include\r\n',
    );
    const { files, includeFolders } = readProFile(path);
    expect(files).to.deep.equal([place.path('a.cpp'), place.path('c.cpp')]);
    expect(includeFolders).to.deep.equal([place.folder, '/opt/include']);
  });

  it('are read as they hold on Unix', () => {
    const path = place.file(
      'app.pro',
      'unix:SOURCES += a.cpp\nwin32:SOURCES += w.cpp\nwin32 {\n SOURCES += x.cpp\n} else {\n SOURCES += b.cpp\n}\nunix {\n SOURCES += c.cpp\n}\nSOURCES += d.cpp\n',
    );
    expect(readProFile(path).files.map((each) => each.slice(-5))).to.deep.equal([
      'a.cpp',
      'b.cpp',
      'c.cpp',
      'd.cpp',
    ]);
  });

  it('have blocks in blocks, on one line, and tests of variables', () => {
    const path = place.file(
      'app.pro',
      [
        'CONFIG += ssl',
        'PARTS = core net',
        'contains( CONFIG, ssl ):SOURCES += a.cpp',
        '!contains( CONFIG, x11-only ) { unix { SOURCES += b.cpp } win32 { SOURCES += w.cpp } }',
        'win32|unix {',
        '  isEmpty( NOTHING ) {',
        '    SOURCES += c.cpp',
        '    # a comment in between',
        '    else:SOURCES += w.cpp',
        '  } else {',
        '    SOURCES += w.cpp',
        '  }',
        '} else:SOURCES += w.cpp',
        'win32:SOURCES += w.cpp',
        'else:contains( PARTS, net ):SOURCES += d.cpp',
        'else:SOURCES += w.cpp',
        'exists( $$PWD/own.h ):HEADERS += own.h',
        'system( true ):SOURCES += w.cpp',
        'mac { SOURCES += w.cpp } else { SOURCES += e.cpp }',
      ].join('\n'),
    );
    place.file('own.h', '');
    expect(readProFile(path).files.map((each) => each.slice(-5))).to.deep.equal([
      'a.cpp',
      'b.cpp',
      'c.cpp',
      'd.cpp',
      'e.cpp',
      'own.h',
    ]);
  });

  it('have variables, quotes, and lists from which words are taken', () => {
    const path = place.file(
      'app.pro',
      [
        'BASE = $$PWD/src',
        'NAMES = one two three',
        'NAMES -= two',
        'NAMES *= one four',
        'SOURCES = $$BASE/a.cpp "$${BASE}/with space.cpp"',
        String.raw`DEFINES += VERSION=\"1.2\" PARTS=$$NAMES`,
        'INCLUDEPATH += $$[QT_INSTALL_HEADERS] ../include ../include',
      ].join('\n'),
    );
    const { files, defines, includeFolders } = readProFile(path);
    expect(files).to.deep.equal([place.path('src/a.cpp'), place.path('src/with space.cpp')]);
    expect(defines).to.deep.equal(['VERSION="1.2"', 'PARTS=one', 'three', 'four']);
    expect(includeFolders).to.deep.equal([place.folder, place.path('../include')]);
  });

  it('include others, whose files may lie beside them', () => {
    place.file('app/main.cpp', 'int main() { return 0; }\n');
    place.file('net/peer.cpp', 'int peer() { return WITH_PEER; }\n');
    place.file('net/net.pri', 'SOURCES += peer.cpp\nDEFINES += WITH_PEER=1\ninclude( ../app/app.pro )\n');
    place.file('lib/inner.cpp', 'int inner() { return 2; }\n');
    const path = place.file(
      'app/app.pro',
      'SOURCES *= main.cpp\nVPATH = ../lib\nSOURCES *= inner.cpp\ninclude( ../net/net.pri )\ninclude( conf.pri )\nFORMS = dialog.ui\n',
    );
    const { status, error } = place.translate(path);
    expect(status).to.equal(0);
    expect(error).to.contain(`${place.path('app/conf.pri')}: there is no such file, but ${path} includes it`);
    expect(error).to.contain('dialog.ui: forms of Qt Designer are not translated');
    expect(readdirSync(place.path('out/src'))).to.deep.equal(['app', 'lib', 'net']);
  });

  it('say which of their files is missing', () => {
    const path = place.file('app.pro', 'SOURCES = gone.cpp\n');
    const { status, error } = place.translate(path);
    expect(status).to.equal(2);
    expect(error).to.contain(`${place.path('gone.cpp')}: there is no such file, but ${path} names it`);
  });

  it('have to name files', () => {
    const path = place.file('app.pro', 'TEMPLATE = subdirs\nSUBDIRS = a b\n');
    const { status, error } = place.translate(path);
    expect(status).to.equal(2);
    expect(error).to.contain('names no SOURCES or HEADERS');
  });
}).timeout(120_000);
