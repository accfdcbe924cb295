export {
  describeDifference,
  expectedOutput,
  firstDifference,
  type AllowedDifference,
  type Difference,
} from './oracle/difference.js';
export { findPorts, type OraclePort } from './oracle/find-ports.js';
export { printf, type PrintfArgument } from './oracle/printf.js';
export { comparePort, runPort, type PortResult, type PortRun } from './oracle/run-port.js';
export { trace, traceMessage, tracePart } from './oracle/trace.js';
export {
  CertificateAuthority,
  issueSelfSigned,
  type TestCertificate,
} from './certificates/certificate-authority.js';
export { CertificateFolder } from './certificates/certificate-folder.js';
export type { CertificateOptions } from './certificates/certificate-options.js';
export { rewriteKey, type KeyKind } from './certificates/test-keys.js';
export { Peers } from './peer/peers.js';
export { type Script, Wire } from './peer/wire.js';
export { freePort } from './servers/free-port.js';
export { GuardedServer } from './servers/guarded-server.js';
export { resetConnection } from './servers/reset-connection.js';
export { hasAddress } from './servers/has-address.js';
export { withTimeout } from './servers/with-timeout.js';
export { MessageSpy } from './spies/message-spy.js';
export { noteUncaught } from './spies/note-uncaught.js';
export { SignalSpy } from './spies/signal-spy.js';
export { ByteStream } from './torture/byte-stream.js';
export { SeededRandom } from './torture/seeded-random.js';
export { openDescriptors, settledHoldings, type Holdings } from './torture/holdings.js';
export { check, progress, runScenario, type Scale, type Scenario } from './torture/scenario.js';
