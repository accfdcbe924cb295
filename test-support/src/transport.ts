export { testTransport, type TransportPair } from './transport/compliance.js';
