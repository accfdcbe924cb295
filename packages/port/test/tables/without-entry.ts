/** Public members that no table has, and why: `Class.member`, or `*.member` for all classes. */
export const withoutEntry: Readonly<Record<string, readonly string[]>> = {
  'JavaScript asks for it: iteration, JSON, comparison, conversion': [
    '*.[iterator]', '*.[hasInstance]', '*.[dispose]', '*.toJSON', '*.toArray', '*.toMap', '*.from', '*.valueOf', '*.toDate', '*.fromDate',
    'QBitArray.toString', 'QUrl.toURL', 'QUrl.fromURL', 'fromNodeStream', 'toNodeStream', 'lines', 'connectSocket', 'once', 'signalOf',
  ],
  'C++ has a keyword or an operator for it, which the translator writes without a table': [
    '*.destructor', 'Q_OBJECT', 'append', 'prepend', 'isEmpty', 'length', 'isNull', '*.assign',
  ],
  'the object of an enum: C++ has its constants in the class': [
    'ByteOrder', 'ByteOrder.*', 'TextEncoding.*', 'TextFlags', 'TextFlags.*', 'CaretMode.*', 'SocketError', 'SocketError.*', 'SocketState',
    'SocketState.*', 'Mode.*', 'VerifyResult.*', 'SslError', 'SslError.*', 'SslState', 'SslState.*',
  ],
  'an error of JavaScript, which C++ did not throw': [
    'ConnectError', 'ConnectError.*', 'ContainerError', 'ContainerError.*', 'BufferOverflowError', 'BufferOverflowError.*', 'ConnectionError',
    'ConnectionError.*', 'SslFailure', 'SslFailure.*', 'QSocket.lastError', 'QServerSocket.lastError',
  ],
  'it is more than Qt 3 had': [
    'QObject.isDeleted', 'QObject.setStrictConnect', 'QSocket.waitForMoreAsync', '*.ungetBlock', 'QSignal.name', 'QTextStream.flushDevice',
    'QLocale.decimalPoint', 'QLocale.groupSeparator', 'QLocale.default', 'QMap.value', 'QDate.fromJulianDay', 'QTime.fromMSecs',
    'QtSSLSocket.checkSettings', 'QtSSLSocket.peerX509Certificate', 'QtSSLSocket.localX509Certificate', 'QtSSLSocket.applicationProtocol',
    'QtSSLSocket.isSessionReused', 'QtSSLSocket.session', 'QtSSLSocket.exportKeyingMaterial', 'QtSSLSocket.ErrSSLTimeout',
    'QtSSLSocket.ErrSSLCertificate', 'QtSSLSocket.HostNameMismatch', 'QtSSLSocket.Revoked', 'SslSession', 'parseOneLine',
    'ConfiguredSocket.setPassPhrase', 'ConfiguredSocket.pathToCRLFile', 'ConfiguredSocket.setPathToCRLFile', 'ConfiguredSocket.minimumProtocol',
    'ConfiguredSocket.setMinimumProtocol', 'ConfiguredSocket.maximumProtocol', 'ConfiguredSocket.setMaximumProtocol',
    'ConfiguredSocket.setCertificateForHost', 'ConfiguredSocket.handshakeTimeout', 'ConfiguredSocket.setHandshakeTimeout',
    'ConfiguredSocket.applicationProtocols', 'ConfiguredSocket.setApplicationProtocols', 'ConfiguredSocket.peerVerifyName',
    'ConfiguredSocket.setPeerVerifyName', 'ConfiguredSocket.pathToKeyLog', 'ConfiguredSocket.setPathToKeyLog', 'ConfiguredSocket.setSession',
    '*.qt_signals', 'FileFacts.setPath',
    'ConfiguredSocket.pathToPkcs12', 'ConfiguredSocket.setPathToPkcs12', 'ConfiguredSocket.setPkcs12', 'ConfiguredSocket.isStapleRequested',
    'ConfiguredSocket.setStapleRequested', 'ConfiguredSocket.pathToOcspResponse', 'ConfiguredSocket.setPathToOcspResponse',
    'ConfiguredSocket.setOcspResponse', 'ConfiguredSocket.setPreSharedKey', 'ConfiguredSocket.setPreSharedKeyLookup',
    'QtSSLSocket.ocspResponse', 'QtSSLSocket.preSharedKeyIdentity',
    'ConfiguredSocket.setCertificate', 'ConfiguredSocket.setPrivateKey', 'ConfiguredSocket.setCACertificates', 'ConfiguredSocket.setRevocationLists',
    'QSocket.transport', 'QSocket.setTransport', 'QSocket.socketDevice', 'QHttp.setSocket', 'QFtp.startTls', 'QFtp.StartTls', 'QDns.setServers', 'emissions', 'TunedSocket.*', 'QTimer.unref', 'QTimer.ref',
    'QServerSocket.listen', 'QServerSocket.whenListening', 'QServerSocket.nodeServer', 'setBroadcast', 'setKeepAlive', 'setMulticastInterface', 'setMulticastLoopback',
    'setMulticastTimeToLive', 'setNoDelay', 'setTimeToLive', 'QSocketDevice.acceptAsync', 'QSocketDevice.connectAsync', 'QSocketDevice.readBlockAsync',
    'QSocketDevice.waitForMoreAsync', 'QSocketDevice.writeBlockAsync', 'joinMulticastGroup', 'leaveMulticastGroup',
  ],
  'a base that C++ spells otherwise, or has not': [
    'ConfiguredSocket', 'SocketDeviceBase.*', 'Dictionary', 'Dictionary.*', 'DictionaryIterator', 'ByteStream.*', '*.identify', 'Manipulator.apply',
  ],
  'Qt 3 has it, and programs may not call it': ['QObject.cleanupEventFilter', 'QSignalMapper.removeMapping'],
  'a table names it with {none: …}: the C++ cannot be written so here': [
    'ucs2', 'QString.fromUcs2',
  ],
  'programs without sockets get it, and here are all tables': ['QApplication.processEvents'],
  'a helper beside the output calls it': ['QTextStream.readRawBytes', 'ByteStream.readRawBytes'],
}; // prettier-ignore
