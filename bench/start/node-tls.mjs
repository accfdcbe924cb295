// What a TLS client of Node's own imports.
import 'node:tls';

const { user, system } = process.cpuUsage();
process.stdout.write(String(user + system));
