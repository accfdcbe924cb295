// What a TLS client imports.
import '@qt3/core-signals';
import '@qt3/qsocket';
import '@qt3/qtsslsocket';

const { user, system } = process.cpuUsage();
process.stdout.write(String(user + system));
