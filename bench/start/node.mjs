// A program that does nothing: what Node.js itself takes.
const { user, system } = process.cpuUsage();
process.stdout.write(String(user + system));
