import { QLocalFs } from './qlocalfs.js';
import { QNetworkProtocol } from './qnetworkprotocol.js';
import { QNetworkProtocolFactory } from './qnetworkprotocolfactory.js';

// Importing this file makes the protocol `file` known. It is listed in package.json as having side effects, or a bundler would
// leave it out.
QNetworkProtocol.qt_setLocalFileSystem(new QNetworkProtocolFactory(QLocalFs));
