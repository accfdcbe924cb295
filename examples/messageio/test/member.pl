#!/usr/bin/perl
# A member of messageio that has nothing of Qt, or of Node.js: speaks the frames on standard input's behalf.
#
#   perl member.pl PORT
#
# Lines of standard input are commands:
#   text WORDS      sends the words as a message
#   pieces WORDS    the same, a byte at a time
#   size N          sends N letters x as a message
#   burst N         sends the messages 1 to N at once
#   raw HEX         sends these bytes as they are
#   deaf N          sends N messages of 65536 bytes and fetches nothing
#   end             closes
# Messages are reported on standard output: their length and content, or the sum of their bytes when they are long.
use strict;
use warnings;
use IO::Select;
use IO::Socket::INET;

$| = 1;
$SIG{PIPE} = 'IGNORE';
my $socket = IO::Socket::INET->new(PeerAddr => '127.0.0.1', PeerPort => $ARGV[0], Proto => 'tcp') or die "no: $@\n";
$socket->autoflush(1);
print "connected\n";

my ($received, $commands) = ('', '');
my $select = IO::Select->new($socket, \*STDIN);

sub send_all {
    my ($bytes) = @_;
    while (length $bytes) {
        my $count = syswrite($socket, $bytes);
        if (!defined $count) { print "cannot send\n"; return 0; }
        substr($bytes, 0, $count) = '';
    }
    return 1;
}

sub message { return pack('a N/a*', 'M', $_[0]) }

sub obey {
    my ($name, $rest) = split / /, $_[0], 2;
    if ($name eq 'text') { send_all(message($rest)) }
    elsif ($name eq 'pieces') {
        for my $byte (split //, message($rest)) { send_all($byte); select(undef, undef, undef, 0.002) }
    }
    elsif ($name eq 'size') { send_all(message('x' x $rest)) }
    elsif ($name eq 'burst') { send_all(join '', map { message("$_") } 1 .. $rest) }
    elsif ($name eq 'raw') { send_all(pack('H*', $rest)) }
    elsif ($name eq 'deaf') { for (1 .. $rest) { last unless send_all(message('x' x 65536)) } }
    elsif ($name eq 'end') { exit 0 }
}

while (1) {
    for my $ready ($select->can_read) {
        if ($ready == $socket) {
            my $count = sysread($socket, $received, 65536, length $received);
            if (!$count) { print "closed by the server\n"; exit 0 }
            while (length $received >= 5) {
                my ($mark, $length) = unpack('a N', $received);
                die "not a message\n" if $mark ne 'M';
                last if length $received < 5 + $length;
                my $payload = substr($received, 5, $length);
                substr($received, 0, 5 + $length) = '';
                print "message $length ", ($length > 100 ? 'sum ' . unpack('%32C*', $payload) : $payload), "\n";
            }
        } else {
            exit 0 unless sysread(STDIN, $commands, 65536, length $commands);
            while ($commands =~ s/^(.*)\n//) { obey($1) }
        }
    }
}
