/** What the class reference of Qt 3.3 lists of a class. */
export interface ReferenceClass {
  /** Functions, each overload by itself: the name, and how many arguments it takes; `0-2` where some have a default. */
  readonly functions: string;
  /** Signals, as SIGNAL() takes them. */
  readonly signals?: readonly string[];
  /** Constants of its enums. */
  readonly constants?: string;
}

/** The network module, and QSocketNotifier: what is public or protected. What a class inherits is with its base. */
export const networkReference: Readonly<Record<string, ReferenceClass>> = {
  QSocket: {
    functions:
      'QSocket 0-2, ~QSocket 0, state 0, socket 0, setSocket 1, socketDevice 0, setSocketDevice 1, connectToHost 2, peerName 0, ' +
      'open 1, close 0, flush 0, size 0, at 0, at 1, atEnd 0, bytesAvailable 0, waitForMore 1, waitForMore 2, bytesToWrite 0, ' +
      'clearPendingData 0, readBlock 2, writeBlock 2, readLine 2, readLine 0, getch 0, putch 1, ungetch 1, canReadLine 0, ' +
      'port 0, peerPort 0, address 0, peerAddress 0, setReadBufferSize 1, readBufferSize 0, sn_read 0-1, sn_write 0',
    signals: [
      'hostFound()',
      'connected()',
      'connectionClosed()',
      'delayedCloseFinished()',
      'readyRead()',
      'bytesWritten(int)',
      'error(int)',
    ],
    constants:
      'Idle HostLookup Connecting Connected Closing Connection ErrConnectionRefused ErrHostNotFound ErrSocketRead',
  },
  QServerSocket: {
    functions:
      'QServerSocket 1-4, QServerSocket 2-5, QServerSocket 0-2, ~QServerSocket 0, ok 0, port 0, socket 0, setSocket 1, address 0, ' +
      'newConnection 1, socketDevice 0',
  },
  QSocketDevice: {
    functions:
      'QSocketDevice 0-1, QSocketDevice 3, QSocketDevice 2, ~QSocketDevice 0, isValid 0, type 0, protocol 0, socket 0, setSocket 2, ' +
      'open 1, close 0, flush 0, size 0, at 0, at 1, atEnd 0, blocking 0, setBlocking 1, addressReusable 0, setAddressReusable 1, ' +
      'receiveBufferSize 0, setReceiveBufferSize 1, sendBufferSize 0, setSendBufferSize 1, connect 2, bind 2, listen 1, accept 0, ' +
      'bytesAvailable 0, waitForMore 1-2, readBlock 2, writeBlock 2, writeBlock 4, readLine 2, getch 0, putch 1, ungetch 1, port 0, ' +
      'peerPort 0, address 0, peerAddress 0, error 0, setError 1',
    constants:
      'Stream Datagram IPv4 IPv6 Unknown NoError AlreadyBound Inaccessible NoResources InternalError Bug Impossible NoFiles ' +
      'ConnectionRefused NetworkFailure UnknownError',
  },
  QSocketNotifier: {
    functions: 'QSocketNotifier 2-4, ~QSocketNotifier 0, socket 0, type 0, isEnabled 0, setEnabled 1',
    signals: ['activated(int)'],
    constants: 'Read Write Exception',
  },
  QHostAddress: {
    functions:
      'QHostAddress 0, QHostAddress 1, ~QHostAddress 0, operator= 1, setAddress 1, isIp4Addr 0, ip4Addr 0, isIPv4Address 0, ' +
      'toIPv4Address 0, isIPv6Address 0, toIPv6Address 0, toString 0, operator== 1, isNull 0',
  },
  QDns: {
    functions:
      'QDns 0, QDns 1-2, ~QDns 0, setLabel 1, label 0, setRecordType 0-1, recordType 0, isWorking 0, addresses 0, mailServers 0, ' +
      'servers 0, hostNames 0, texts 0, canonicalName 0, qualifiedNames 0',
    signals: ['resultsReady()'],
    constants: 'None A Aaaa Mx Srv Cname Ptr Txt',
  },
  QFtp: {
    functions:
      'QFtp 0, QFtp 1-2, ~QFtp 0, connectToHost 1-2, login 0-2, close 0, list 0-1, cd 1, get 1-2, put 2, remove 1, mkdir 1, rmdir 1, ' +
      'rename 2, rawCommand 1, bytesAvailable 0, readBlock 2, readAll 0, currentId 0, currentDevice 0, currentCommand 0, ' +
      'hasPendingCommands 0, clearPendingCommands 0, state 0, error 0, errorString 0, abort 0, supportedOperations 0, ' +
      'operationListChildren 1, operationMkDir 1, operationRemove 1, operationRename 1, operationGet 1, operationPut 1',
    signals: [
      'stateChanged(int)',
      'listInfo(const QUrlInfo&)',
      'readyRead()',
      'dataTransferProgress(int,int)',
      'rawCommandReply(int,const QString&)',
      'commandStarted(int)',
      'commandFinished(int,bool)',
      'done(bool)',
    ],
    constants:
      'Unconnected HostLookup Connecting Connected LoggedIn Closing NoError UnknownError HostNotFound ConnectionRefused NotConnected ' +
      'None ConnectToHost Login Close List Cd Get Put Remove Mkdir Rmdir Rename RawCommand',
  },
  QHttp: {
    functions:
      'QHttp 0, QHttp 1-2, QHttp 1-4, ~QHttp 0, setHost 1-2, get 1-2, post 2-3, head 1, request 1-3, request 2-3, closeConnection 0, ' +
      'bytesAvailable 0, readBlock 2, readAll 0, currentId 0, currentSourceDevice 0, currentDestinationDevice 0, currentRequest 0, ' +
      'hasPendingRequests 0, clearPendingRequests 0, state 0, error 0, errorString 0, abort 0, supportedOperations 0, ' +
      'operationGet 1, operationPut 1',
    signals: [
      'stateChanged(int)',
      'responseHeaderReceived(const QHttpResponseHeader&)',
      'readyRead(const QHttpResponseHeader&)',
      'dataSendProgress(int,int)',
      'dataReadProgress(int,int)',
      'requestStarted(int)',
      'requestFinished(int,bool)',
      'done(bool)',
    ],
    constants:
      'Unconnected HostLookup Connecting Sending Reading Connected Closing NoError UnknownError HostNotFound ConnectionRefused ' +
      'UnexpectedClose InvalidResponseHeader WrongContentLength Aborted',
  },
  QHttpHeader: {
    functions:
      'QHttpHeader 0, QHttpHeader 1, ~QHttpHeader 0, operator= 1, value 1, setValue 2, removeValue 1, keys 0, hasKey 1, ' +
      'hasContentLength 0, contentLength 0, setContentLength 1, hasContentType 0, contentType 0, setContentType 1, toString 0, ' +
      'isValid 0, majorVersion 0, minorVersion 0, parseLine 2, parse 1, setValid 1',
  },
  QHttpResponseHeader: {
    functions:
      'QHttpResponseHeader 0, QHttpResponseHeader 1, operator= 1, statusCode 0, reasonPhrase 0, majorVersion 0, minorVersion 0, ' +
      'toString 0',
  },
  QHttpRequestHeader: {
    functions:
      'QHttpRequestHeader 0, QHttpRequestHeader 2-4, QHttpRequestHeader 1, operator= 1, setRequest 2-4, method 0, path 0, ' +
      'majorVersion 0, minorVersion 0, toString 0',
  },
  QUrl: {
    functions:
      'QUrl 0, QUrl 1, QUrl 2-3, ~QUrl 0, protocol 0, setProtocol 1, user 0, setUser 1, hasUser 0, password 0, setPassword 1, ' +
      'hasPassword 0, host 0, setHost 1, hasHost 0, port 0, setPort 1, hasPort 0, path 0-1, setPath 1, hasPath 0, ' +
      'setEncodedPathAndQuery 1, encodedPathAndQuery 0, setQuery 1, query 0, ref 0, setRef 1, hasRef 0, isValid 0, isLocalFile 0, ' +
      'addPath 1, setFileName 1, fileName 0, dirPath 0, operator= 1, operator== 1, operator QString 0, toString 0-2, cdUp 0, decode 1, ' +
      'encode 1, isRelativeUrl 1, reset 0, parse 1',
  },
  QUrlInfo: {
    functions:
      'QUrlInfo 0, QUrlInfo 2, QUrlInfo 1, QUrlInfo 13, ~QUrlInfo 0, operator= 1, operator== 1, setName 1, setDir 1, setFile 1, ' +
      'setSymLink 1, setOwner 1, setGroup 1, setSize 1, setWritable 1, setReadable 1, setPermissions 1, setLastModified 1, isValid 0, ' +
      'name 0, permissions 0, owner 0, group 0, size 0, lastModified 0, lastRead 0, isDir 0, isFile 0, isSymLink 0, isWritable 0, ' +
      'isReadable 0, isExecutable 0, greaterThan 3, lessThan 3, equal 3',
    constants: 'ReadOwner WriteOwner ExeOwner ReadGroup WriteGroup ExeGroup ReadOther WriteOther ExeOther',
  },
  QUrlOperator: {
    functions:
      'QUrlOperator 0, QUrlOperator 1, QUrlOperator 2-3, ~QUrlOperator 0, setPath 1, cdUp 0, listChildren 0, mkdir 1, remove 1, ' +
      'rename 2, get 0-1, put 1-2, copy 2-4, copy 2-3, isDir 0-1, setNameFilter 1, nameFilter 0, info 1, operator= 1, stop 0, reset 0, ' +
      'parse 1, checkValid 0, clearEntries 0, getNetworkProtocol 0, deleteNetworkProtocol 0',
    signals: [
      'newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)',
      'finished(QNetworkOperation*)',
      'start(QNetworkOperation*)',
      'createdDirectory(const QUrlInfo&,QNetworkOperation*)',
      'removed(QNetworkOperation*)',
      'itemChanged(QNetworkOperation*)',
      'data(const QByteArray&,QNetworkOperation*)',
      'dataTransferProgress(int,int,QNetworkOperation*)',
      'startedNextCopy(const QPtrList<QNetworkOperation>&)',
      'connectionStateChanged(int,const QString&)',
    ],
  },
  QNetworkProtocol: {
    functions:
      'QNetworkProtocol 0, ~QNetworkProtocol 0, setUrl 1, setAutoDelete 1-2, autoDelete 0, supportedOperations 0, addOperation 1, url 0, ' +
      'operationInProgress 0, clearOperationQueue 0, stop 0, registerNetworkProtocol 2, getNetworkProtocol 1, ' +
      'hasOnlyLocalFileSystem 0, processOperation 1, operationListChildren 1, operationMkDir 1, operationRemove 1, ' +
      'operationRename 1, operationGet 1, operationPut 1, checkConnection 1',
    signals: [
      'data(const QByteArray&,QNetworkOperation*)',
      'connectionStateChanged(int,const QString&)',
      'finished(QNetworkOperation*)',
      'start(QNetworkOperation*)',
      'newChildren(const QValueList<QUrlInfo>&,QNetworkOperation*)',
      'newChild(const QUrlInfo&,QNetworkOperation*)',
      'createdDirectory(const QUrlInfo&,QNetworkOperation*)',
      'removed(QNetworkOperation*)',
      'itemChanged(QNetworkOperation*)',
      'dataTransferProgress(int,int,QNetworkOperation*)',
    ],
    constants:
      'StWaiting StInProgress StDone StFailed StStopped OpListChildren OpMkDir OpMkdir OpRemove OpRename OpGet OpPut ConHostFound ' +
      'ConConnected ConClosed NoError ErrValid ErrUnknownProtocol ErrUnsupported ErrParse ErrLoginIncorrect ErrHostNotFound ' +
      'ErrListChildren ErrListChlidren ErrMkDir ErrMkdir ErrRemove ErrRename ErrGet ErrPut ErrFileNotExisting ErrPermissionDenied',
  },
  QNetworkOperation: {
    functions:
      'QNetworkOperation 4, ~QNetworkOperation 0, setState 1, setProtocolDetail 1, setErrorCode 1, setArg 2, setRawArg 2, operation 0, ' +
      'state 0, arg 1, rawArg 1, protocolDetail 0, errorCode 0, free 0',
  },
  QLocalFs: {
    functions:
      'QLocalFs 0, supportedOperations 0, operationListChildren 1, operationMkDir 1, operationRemove 1, operationRename 1, ' +
      'operationGet 1, operationPut 1',
  },
  QNetworkProtocolFactory: { functions: 'createObject 0' },
  QNetworkProtocolFactoryBase: { functions: 'createObject 0' },
};

/** The functions of the module that belong to no class. */
export const networkFunctions = ['qInitNetworkProtocols'] as const;
