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
