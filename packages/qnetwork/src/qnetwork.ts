import { QFtp } from './ftp/qftp.js';
import { QHttp } from './http/qhttp.js';
import { QNetworkProtocol } from './operator/qnetworkprotocol.js';
import { QNetworkProtocolFactory } from './operator/qnetworkprotocolfactory.js';

/** Registers the protocols `ftp` and `http`, so that QUrlOperator knows them (Qt 3.3, qnetwork.h). */
export function qInitNetworkProtocols(): void {
  QNetworkProtocol.registerNetworkProtocol('ftp', new QNetworkProtocolFactory(QFtp));
  QNetworkProtocol.registerNetworkProtocol('http', new QNetworkProtocolFactory(QHttp));
}
