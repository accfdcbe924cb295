// Static members, which a source defines outside of the class of its header.
import { expect } from 'chai';
import { smallProjects } from './support/small-project.js';
import { compile, moduleText, runModule } from './support/translated.js';

const commands = `#ifndef COMMANDS_H
  #define COMMANDS_H
  namespace Chat { enum Command { Nick, Join = 5, None }; }
  #endif`;

describe('static members', () => {
  const project = smallProjects();

  it('begin with what the source that defines them uses and declares', () => {
    const translated = project({
      'commands.h': commands,
      'user.h': `#ifndef USER_H
        #define USER_H
        #include "commands.h"
        class User {
        public:
            struct Row { Chat::Command command; int n; };
            static const Row rows[];
            static int count, size;
        };
        #endif`,
      'user.cpp': `#include "user.h"
        using namespace Chat;
        static const int rowCount = 3;
        static int twice( int n ) { return 2 * n; }
        const User::Row User::rows[rowCount] = { { Nick, 1 }, { Join, 2 }, { None, 0 } };
        int User::count = rowCount;
        int User::size( twice( rowCount ) );`,
      'main.cpp': `#include "user.h"
        #include <stdio.h>
        int main() {
            for ( const User::Row *r = User::rows; r->command != Chat::None; ++r ) printf( "%d %d\\n", r->command, r->n );
            printf( "%d %d\\n", User::count, User::size );
            return 0;
        }`,
    });
    expect(translated.report).not.to.contain('Marked');
    expect(moduleText(translated, 'user')).to.contain('\nconst rowCount = 3;\n');
    expect(compile([translated])).to.deep.equal([]);
    expect(runModule(translated, 'main').stdout).to.equal('0 1\n5 2\n3 6\n');
  });

  it('are listed where they need what the module of main() declares', () => {
    const translated = project({
      'user.h': 'struct User { static int count; int n; };',
      'main.cpp': `#include "user.h"
        #include <stdio.h>
        static const int rowCount = 3;
        int User::count = rowCount;
        int main() { printf( "%d\\n", User::count ); return 0; }`,
    });
    expect(translated.report).to.match(/need each other while they are loaded/);
    expect(compile([translated])).to.deep.equal([]);
  });
});
