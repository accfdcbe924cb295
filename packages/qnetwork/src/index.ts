import './operator/local-protocol.js';

export { QUrl } from './url/qurl.js';
export { QHttpHeader } from './http/qhttpheader.js';
export { QHttpRequestHeader } from './http/qhttprequestheader.js';
export { QHttpResponseHeader } from './http/qhttpresponseheader.js';
export { QHttp } from './http/qhttp.js';
export type { SocketUpgrade } from './ftp/data-connection.js';
export { QFtp } from './ftp/qftp.js';
export { QLocalFs } from './operator/qlocalfs.js';
export { QNetworkOperation, type OperationArgument } from './operator/qnetworkoperation.js';
export { QNetworkProtocol } from './operator/qnetworkprotocol.js';
export { QNetworkProtocolFactory, QNetworkProtocolFactoryBase } from './operator/qnetworkprotocolfactory.js';
export { QUrlInfo, type EntrySource } from './operator/qurlinfo.js';
export { QUrlOperator } from './operator/qurloperator.js';
export { qInitNetworkProtocols } from './qnetwork.js';
export { QDns, type MailServer, type Server } from './dns/qdns.js';
