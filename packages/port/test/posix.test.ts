// Functions of POSIX: what they return, and what they do to files.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { compile, runModule, translate } from './support/translated.js';

const program = `#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <utime.h>
#include <signal.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
static void got( int n ) { printf( "signal %d|", n ); }
int main()
{
    char name[] = "/tmp/qt3-posix-XXXXXX"; if ( !mkdtemp( name ) || chdir( name ) < 0 ) return 1;
    int f = ::open( "x", O_CREAT | O_WRONLY, 0600 ); char b[2] = { 'x', 'y' };
    int n = write( f, "abc", 3 ), m = write( f, b, sizeof b ); printf( "%d %d|", n, m ); ::close( f );
    struct utimbuf u = { 1, 2 }; u.modtime = 3; printf( "%d %d|", utime( "x", &u ), utime( "nosuch", 0 ) );
    signal( SIGPIPE, SIG_IGN ); signal( SIGUSR1, got ); signal( SIGUSR1, SIG_DFL ); while ( wait( 0 ) > 0 ) {} usleep( 1000 );
    f = ::open( "x", O_RDONLY ); char c; while ( ::read( f, &c, 1 ) == 1 ) printf( "%c,", c ); ::close( f );
    int first = mkdir( "d", 0755 ), again = mkdir( "d", 0755 ); printf( "|%d %d|%d %d", first, again, ::open( "nosuch", O_RDONLY ), access( "x", R_OK ) );
    chdir( "/" ); char all[80]; sprintf( all, "rm -r %s", name ); return system( all );
}
`;

describe('functions of POSIX', () => {
  it('return what they return in C, and compile', () => {
    const folder = mkdtempSync(join(tmpdir(), 'qt3-posix-test-'));
    writeFileSync(join(folder, 'posix.cpp'), program);
    const translated = translate([join(folder, 'posix.cpp')]);
    try {
      expect(compile([translated])).to.deep.equal([]);
      const { stdout, status } = runModule(translated, 'posix');
      expect(stdout).to.equal('3 2|0 -1|a,b,c,x,y,|0 -1|-1 0');
      expect(status).to.equal(0);
    } finally {
      translated.remove();
      rmSync(folder, { recursive: true });
    }
  });
}).timeout(120_000);
