import type { Mutant } from './mutants.js';

/** A change that no test can notice, or need not; and why. */
interface Accepted {
  readonly file: string;
  /** As the run prints it; everywhere in the file. */
  readonly change: string;
  /** Only in this function, as the run prints it. */
  readonly where?: string;
  /** Only on a line that reads like this. */
  readonly line?: string;
  readonly reason: string;
}

const list: readonly Accepted[] = [
  {
    file: 'core-signals/src/connect/connect.ts',
    change: '(signal.routes ??= new WeakMap()).set(member, route); -> nothing',
    reason: 'a short cut: what is not kept is compared and made again',
  },
  {
    file: 'core-signals/src/connect/connection.ts',
    where: 'shrink',
    change: 'replaceEntry(sender, list, list.items[0] ?? null); -> nothing',
    reason: 'a list of one takes more memory than the one, and nothing else',
  },
  {
    file: 'core-signals/src/connect/connection.ts',
    where: 'removeIncoming',
    change: 'incoming.items.length === 0 -> false',
    reason: 'an empty list means the same as none',
  },
  {
    file: 'core-signals/src/connect/disconnect.ts',
    where: 'dropOutgoing',
    change: 'connection.sender = null; -> nothing',
    reason: 'a short cut: it would be looked for in what is empty',
  },
  {
    file: 'core-signals/src/connect/serve-all.ts',
    change: 'depth > 0 -> true',
    reason: 'writes what is never read',
  },
  {
    file: 'core-signals/src/connect/serve-rest.ts',
    where: 'serveAll',
    change: 'depth > 0 -> true',
    reason: 'writes what is never read',
  },
  {
    file: 'core-signals/src/connect/serve-rest.ts',
    where: 'serveFrom',
    change: 'changed !== 0 -> true',
    reason: 'a short cut: the emissions around this one look for a change that is none',
  },
  {
    file: 'core-signals/src/connect/serve.ts',
    change: 'state.depth === 0 -> false',
    reason: 'a short cut: what serves a nested emission serves any',
  },
  {
    file: 'core-signals/src/model/plan.ts',
    where: 'idleChain.i',
    change: '1 -> (1 + 1)',
    reason: 'how soon there is a plan',
  },
  {
    file: 'core-signals/src/printf/format-double.ts',
    where: 'shortGeneral',
    change: '0 -> 1',
    reason: 'a short cut: one digit more makes it the exact way sooner',
  },
  {
    file: 'core-signals/src/connect/macros.ts',
    where: 'asName',
    change: '0 -> 1',
    reason: 'the value of a property of which only the name is used',
  },
  {
    file: 'core-signals/src/event/posted-queue.ts',
    where: 'PostedQueue.compact',
    change: '2 -> (2 + 1)',
    reason: 'how soon what was delivered is dropped',
  },
  {
    file: 'core-signals/src/event/event-loop.ts',
    where: 'isCurrent',
    change: 'data.announced === entry -> false',
    reason: 'lets go of an event that was delivered, which is never asked for',
  },
  {
    file: 'core-signals/src/event/event-loop.ts',
    where: 'isCurrent',
    change: 'data.announced = null; -> nothing',
    reason: 'lets go of an event that was delivered, which is never asked for',
  },
  {
    file: 'core-signals/src/event/filters.ts',
    where: 'Filters.remove',
    change: 'installed.newer.older = installed.older; -> nothing',
    reason: 'lets go of a removed filter, which is passed over in any case',
  },
  {
    file: 'core-signals/src/meta/qmetaobject.ts',
    where: 'QMetaObject.#lookUp',
    change: 'this.#found.set(coded, member); -> nothing',
    reason: 'a short cut: it is looked up again',
  },
  {
    file: 'core-signals/src/object/tree.ts',
    where: 'abandon',
    change: 'lifeOf(child) === Life.Alive -> true',
    reason: 'a deleted object is passed over among the roots',
  },
  {
    file: 'core-signals/src/printf/convert.ts',
    where: 'convertCharacter',
    change: '< -> <=',
    reason: 'zero is the same either way',
  },
  {
    file: 'core-signals/src/printf/format-double.ts',
    where: 'general',
    change: '!keepPoint -> false',
    reason: 'a short cut: the digits are found in another way',
  },
  {
    file: 'core-signals/src/printf/format-printf.ts',
    where: 'shortened',
    change: '20 -> (20 + 1)',
    reason: 'how much of a long conversion a warning shows',
  },
  {
    file: 'qsocket/src/address/ipv4.ts',
    where: 'parseIPv4',
    change: '1 -> (1 + 1)',
    reason: 'any number below zero means the same',
  },
  {
    file: 'qsocket/src/async/to-node-stream.ts',
    change: "on('delayedCloseFinished()', () => this.#ended()); -> nothing",
    reason: 'the end of the connection ends it one turn later',
  },
  {
    file: 'qsocket/src/node/late-receive.ts',
    where: 'findPlaces.onread',
    change: '1 -> (1 + 1)',
    reason: 'a buffer of any size will do',
  },
  {
    file: 'qsocket/src/socket/delayed-close.ts',
    change: 'this.#watch.stop(); -> nothing',
    reason: 'lets go of the connection, which is forgotten after half a minute in any case',
  },
  {
    file: 'qsocket/src/socket/writer.ts',
    where: 'Writer.write.taken',
    change: 'bytes.length > DIRECT -> false',
    reason: 'a short cut: a large one is queued and sent at the end of the turn, as small ones are',
  },
  {
    file: 'qsocket/src/socket/writer.ts',
    change: '8192 -> (8192 + 1)',
    reason: 'from where on a copy costs more than a call; one byte makes no difference',
  },
  {
    file: 'qsocket/src/socket/writer.ts',
    where: 'Writer.#handNow.taken',
    change: '1 -> (1 + 1)',
    reason: 'any number below zero means the same',
  },
  {
    file: 'qsocket/src/transport/descriptor-table.ts',
    where: 'adoptNative',
    change: 'handle.close(); -> nothing',
    reason: 'every version of Node.js that is supported makes a socket of it',
  },
  {
    file: 'qserversocket/src/node/listen-sync.ts',
    where: 'listenSync.backlog',
    change: '> -> >=',
    reason: 'the least is the same either way',
  },
  {
    file: 'qserversocket/src/node/listen-sync.ts',
    where: 'listenSync',
    change: '4 -> (4 + 1)',
    reason: 'Node.js asks for 6 alone',
  },
  {
    file: 'qserversocket/src/qserversocket.ts',
    where: 'QServerSocket.listen.{ port, backlog = 0, reusePort = false, exclusive = false }',
    change: '0 -> 1',
    reason: 'a backlog, which is never that short',
  },
  {
    file: 'qsocketdevice/src/blocking/helper-thread.ts',
    where: 'helperThread.limit.timer',
    change: '> -> >=',
    reason: '0 does not get there',
  },
  {
    file: 'qsocketdevice/src/blocking/helper-thread.ts',
    where: 'helperThread.name',
    change: 'isFile -> false',
    reason: 'on Linux, where the tests run, it is none',
  },
  {
    file: 'qsocketdevice/src/node/descriptor-io.ts',
    where: 'readNow',
    line: 'Error.stackTraceLimit = 0;',
    change: '0 -> 1',
    reason: 'how much there is of a trace that is not shown',
  },
  {
    file: 'qsocketdevice/src/node/native.ts',
    where: 'openUdp',
    change: 'handle.close(); -> nothing',
    reason: 'a handle without a descriptor holds nothing',
  },
  {
    file: 'qsocketdevice/src/device/datagram-channel.ts',
    where: 'senderAddress',
    change: 'lastSender.text !== text -> true',
    reason: 'a short cut: the address is parsed again',
  },
  {
    file: 'qsocketdevice/src/device/datagram-channel.ts',
    where: 'DatagramChannel.#send',
    change: 'false -> true',
    reason: 'whether a function is called that no request has',
  },
  {
    file: 'qsocketdevice/src/device/qsocketdevice.ts',
    where: 'QSocketDevice.#patience',
    change: '1 -> (1 + 1)',
    reason: 'any number below zero means the same',
  },
  {
    file: 'qsocketdevice/src/device/stream-channel.ts',
    where: 'StreamChannel.#listens',
    change: '0 -> 1',
    reason: 'the queue has room for one at least',
  },
  {
    file: 'qsocketdevice/src/device/stream-channel.ts',
    where: 'StreamChannel.#listens',
    change: '>= -> >',
    reason: 'the queue has room for one at least',
  },
  {
    file: 'qsocketdevice/src/node/native.ts',
    where: 'Purpose',
    change: '0 -> 1',
    reason: 'a name that only node:async_hooks shows',
  },
  {
    file: 'qsocketdevice/src/node/writable.ts',
    where: 'LONGEST_PAUSE',
    change: '20 -> (20 + 1)',
    reason: 'between two looks; a millisecond makes no difference',
  },
  {
    file: 'qsocketdevice/src/device/stream-channel.ts',
    where: 'CHUNK',
    change: '65536 -> (65536 + 1)',
    reason: 'how much is read at a time; one byte makes no difference',
  },
  {
    file: 'qsocketdevice/src/device/read-ahead.ts',
    where: 'ReadAhead.#dropFirst',
    change: '2 -> (2 + 1)',
    reason: 'how often the list is written anew',
  },
  {
    file: 'qsocketdevice/src/node/native.ts',
    where: 'openTcp',
    change: '9 -> (9 + 1)',
    reason: 'a port that is never reached',
  },
  {
    file: 'qsocketdevice/src/node/writable.ts',
    where: 'lookAtNew',
    change: '0 -> 1',
    reason: 'how soon it looks again; a millisecond makes no difference',
  },
  {
    file: 'qsocketdevice/src/node/writable.ts',
    where: 'WritableWatch.once',
    change: 'rest(); -> nothing',
    reason: 'a short cut: what was to look finds nothing to look at',
  },
  {
    file: 'qsocketdevice/src/device/datagram-channel.ts',
    where: 'MOST_UNSENT',
    change: '20 -> (20 + 1)',
    reason: 'how much is kept for the kernel, which takes datagrams at once',
  },
  {
    file: 'qsocketdevice/src/device/datagram-channel.ts',
    where: 'DatagramChannel.#watch',
    change: 'return; -> nothing',
    reason: 'what is closed cannot be watched in any case',
  },
  {
    file: 'qsocketdevice/src/device/datagram-channel.ts',
    where: 'DatagramChannel.#watch',
    change: 'this.isClosed -> false',
    reason: 'what is closed cannot be watched in any case',
  },
  {
    file: 'qsocketdevice/src/device/stream-channel.ts',
    where: 'StreamChannel.#waitForConnection',
    change: '1 -> (1 + 1)',
    reason: 'any number above zero means the same',
  },
  {
    file: 'qsocketdevice/src/node/writable.ts',
    where: 'lookAgain',
    change: '=== -> !==',
    reason: 'how many are looked at together',
  },
  {
    file: 'qnetwork/src/dns/dns-resolver.ts',
    where: 'SHORTEST_MS',
    change: '60_000 -> (60_000 + 1)',
    reason: 'how long an answer is kept; a millisecond makes no difference',
  },
  {
    file: 'qnetwork/src/dns/dns-resolver.ts',
    where: 'DnsResolver.#literal.record',
    change: '0 -> 1',
    reason: 'of an address there is nothing that asks for it',
  },
  {
    file: 'qnetwork/src/http/http-operations.ts',
    where: 'HttpOperations.#refused',
    change: 'false -> true',
    reason: 'written before it is read',
  },
  {
    file: 'qnetwork/src/http/qhttpheader.ts',
    where: 'byCode',
    change: '> -> >=',
    reason: 'no two of the keys are the same',
  },
  {
    file: 'qnetwork/src/operator/qnetworkoperation.ts',
    where: 'QNetworkOperation.free',
    change: 'true -> false',
    reason: 'it is deleted once more, which does nothing',
  },
  {
    file: 'qnetwork/src/operator/qnetworkprotocol.ts',
    where: 'QNetworkProtocol.#startNext',
    change: 'this.#checkAfter = Math.min(this.#checkAfter * 2, LAST_CH... -> nothing',
    reason: 'how often it is looked whether there is a connection',
  },
  {
    file: 'qtsslsocket/src/handshake/engine.ts',
    where: 'startClient',
    change: 'start === undefined || setServername === undefined || set... -> true',
    reason: 'a short cut: tls.connect() makes the same link, and takes longer',
  },
  {
    file: 'qtsslsocket/src/transport/connection-acquirer.ts',
    where: 'ConnectionAcquirer.abandon',
    change: 'this.#forgetLookup(); -> nothing',
    reason:
      'lets go of a look-up, which ends with the close() behind it, and reports that to a link that is over',
  },
  {
    file: 'qtsslsocket/src/transport/connection-acquirer.ts',
    where: 'ConnectionAcquirer.hostLost',
    change: 'return; -> nothing',
    reason: 'reports to a link that is over, which takes no report',
  },
  {
    file: 'qtsslsocket/src/transport/connection-acquirer.ts',
    where: 'ConnectionAcquirer.transportConnected',
    change: 'this.#detached !== null -> true',
    reason: 'never null while a transport reports; it is asked for the type',
  },
  {
    file: 'qtsslsocket/src/transport/tls-transport.ts',
    where: 'TlsTransport.#hold',
    change: '>= -> >',
    reason: 'how much is held before the peer has to wait; one byte makes no difference',
  },
  {
    file: 'qtsslsocket/src/files/file-snapshot.ts',
    where: 'MAXIMUM_SIZE',
    change: '1024 -> (1024 + 1)',
    reason: 'how large a file may be; some kilobytes make no difference',
  },
  {
    file: 'qtsslsocket/src/handshake/engine.ts',
    where: 'startEngine',
    change: '> -> >=',
    reason: 'an empty list means the same to Node.js as none',
  },
  {
    file: 'qtsslsocket/src/handshake/engine.ts',
    where: 'startEngine',
    change: 'applicationProtocols.length > 0 -> true',
    reason: 'an empty list means the same to Node.js as none',
  },
  {
    file: 'qtsslsocket/src/files/file-snapshot.ts',
    where: 'SETTLING_TIME',
    change: '2000 -> (2000 + 1)',
    reason: 'longer than a clock of files is wrong; a millisecond makes no difference',
  },
  {
    file: 'tools/src/regexp/prefilter.ts',
    where: 'makePrefilter',
    change: '> -> >=',
    reason: 'from how long on a source is not worth it; one character makes no difference',
  },
  {
    file: 'tools/src/regexp/program.ts',
    where: 'ProgramBuilder.testNumber',
    change: "condition.kind === 'boundary' -> true",
    reason: 'numbers a set that is not asked for',
  },
  {
    file: 'tools/src/codec/utf16.ts',
    where: 'Utf16Runs.wordEnd',
    change: '+ -> -',
    reason: 'looks at what lies behind the end, and ends there all the same',
  },
  {
    file: 'tools/src/file/file-error.ts',
    where: 'succeeds',
    change: "errorCodeOf(error) === '' -> false",
    reason: 'hides a mistake of the package itself, where there is one',
  },
  {
    file: 'tools/src/text/qbitarray.ts',
    where: 'QBitArray.#combine',
    change: '< -> <=',
    reason: 'writes behind the end of a typed array, which does nothing',
  },
  {
    file: 'core-signals/src/event/posted-queue.ts',
    where: 'PostedQueue.compact',
    change: '0 -> 1',
    reason: 'how soon what was delivered is dropped',
  },
  {
    file: 'core-signals/src/event/posted-queue.ts',
    where: 'PostedQueue.#of',
    change: 'this.#row.entries.length < MANY -> false',
    reason: 'a short cut: of a few, those of one receiver are looked up',
  },
  {
    file: 'core-signals/src/connect/serve-all.ts',
    change: 'list.waiting !== null || list.removed > 0 -> true',
    reason: 'a short cut: there is nothing to tidy',
  },
  {
    file: 'core-signals/src/connect/serve-all.ts',
    line: 'if (changed !== 0) state.changed = 1;',
    change: '1 -> (1 + 1)',
    reason: 'any number but zero means the same',
  },
  {
    file: 'core-signals/src/object/children.ts',
    where: 'Children.remove',
    change: '2 -> (2 + 1)',
    reason: 'how soon the holes are closed',
  },
  {
    file: 'core-signals/src/printf/format-double.ts',
    where: 'isTie',
    change: '0 -> 1',
    reason: 'a tie at the point is found in either way',
  },
  {
    file: 'core-signals/src/classes/qtimer.ts',
    where: 'QTimer.#singleShot',
    change: 'false -> true',
    reason: 'written before it is read',
  },
  {
    file: 'core-signals/src/connect/connection.ts',
    where: 'removeIncoming',
    change: '!incoming.remove(connection) -> true',
    reason: 'lets go of a sender that is not asked for again',
  },
  {
    file: 'core-signals/src/event/event-loop.ts',
    where: 'cancelIfNothingIsLeft',
    change: '> -> >=',
    reason: 'a turn in which nothing is due',
  },
  {
    file: 'core-signals/src/event/posted-queue.ts',
    where: 'PostedQueue.compact',
    change: '2 * this.#dead < this.#row.entries.length -> false',
    reason: 'how soon what was delivered is dropped',
  },
  {
    file: 'core-signals/src/object/tree.ts',
    where: 'release',
    change: 'ofChild.announced = null; -> nothing',
    reason: 'lets go of an event that was taken back or delivered, which is passed over',
  },
  {
    file: 'core-signals/src/printf/format-double.ts',
    where: 'shortGeneral',
    change: "text.includes('e') -> true",
    reason: 'a short cut: the digits are found in another way',
  },
  {
    file: 'core-signals/src/connect/sender.ts',
    where: 'isConnected',
    change: 'incoming.length <= countOutgoing(sender, null) -> false',
    reason: 'a short cut: the longer list says the same',
  },
  {
    file: 'core-signals/src/connect/serve-all.ts',
    change: 'step.serial === 0 -> true',
    reason: 'a short cut: what has a plan is served along its list',
  },
  {
    file: 'core-signals/src/event/next-turn.ts',
    where: 'scheduleTurn.cancel',
    change: 'port1.close(); -> nothing',
    reason: 'a port that nothing listens to is let go in any case',
  },
  {
    file: 'qsocket/src/buffer/read-buffer.ts',
    where: 'MOST_ROOM',
    change: '65536 -> (65536 + 1)',
    reason: 'room for what comes later; one byte makes no difference',
  },
  {
    file: 'qsocket/src/buffer/read-buffer.ts',
    where: 'ReadBuffer.keep',
    change: 'this.#at > 0 && this.#first === this.#chunks.length - 1 -> true',
    reason: 'cuts off what has been read, sooner than it has to be',
  },
  {
    file: 'qsocket/src/buffer/write-buffer.ts',
    where: 'WriteBuffer.append',
    change: 'count > COPY -> false',
    reason: 'a short cut: a large one is copied into blocks, too',
  },
  {
    file: 'qsocket/src/buffer/write-buffer.ts',
    where: 'WriteBuffer.shift',
    change: '2 -> (2 + 1)',
    reason: 'how soon what was taken out is forgotten',
  },
  {
    file: 'qsocket/src/buffer/write-buffer.ts',
    where: 'WriteBuffer.shift',
    change: '64 -> (64 + 1)',
    reason: 'how soon what was taken out is forgotten',
  },
  {
    file: 'qsocket/src/node/receive-buffer.ts',
    where: 'received',
    change: '> -> >=',
    reason: 'up to which length views are kept',
  },
  {
    file: 'qsocket/src/socket/reader.ts',
    where: 'Reader.receive',
    change: '< -> <=',
    reason: 'what fits exactly leaves nothing over',
  },
  {
    file: 'qsocket/src/socket/socket-connection.ts',
    where: 'SocketConnection.#refillSoon',
    change: 'this.#isRefillDue -> false',
    reason: 'a short cut: the second time there is nothing to do',
  },
  {
    file: 'qsocket/src/node/accepted.ts',
    where: 'adoptDescriptor',
    change: '!hasShortCuts -> true',
    reason: 'the documented way, which brings the same',
  },
  {
    file: 'qsocket/src/node/write-progress.ts',
    where: 'numberOf',
    change: '0 -> 1',
    reason: 'where one of the two numbers is not known, the other is not, and they cancel out',
  },
  {
    file: 'qsocket/src/node/node-socket.ts',
    where: 'connectingSocket',
    change: 'connectingSocketReceives -> true',
    reason: 'always so on Node.js; other runtimes run the tests, too',
  },
  {
    file: 'qsocket/src/node/node-socket.ts',
    where: 'canMakeSocketsOfHandles',
    change: 'makesSockets ??= hasShortCuts && trySocketOfHandle(); -> nothing',
    reason: 'sockets are made in the documented way then, and do the same',
  },
  {
    file: 'qsocket/src/socket/reader.ts',
    where: 'Reader.#steer.pause',
    change: '0 -> 1',
    reason: 'a byte that waits for the event loop where there is room again',
  },
  {
    file: 'tools/src/device/qbuffer.ts',
    where: 'QBuffer.#copyLongLine',
    line: 'this.#isLongLine = newline < 0 || newline - position >= most;',
    change: '< -> <=',
    reason: 'the first bytes of a long line have no newline',
  },
  {
    file: 'tools/src/device/qbuffer.ts',
    where: 'QBuffer.#copyLine',
    change: '<= -> <',
    reason: 'a short cut: the last four bytes are copied one by one',
  },
  {
    file: 'tools/src/device/taken-bytes.ts',
    where: 'TakenBytes.#makeRoom',
    change: 'return; -> nothing',
    reason: 'a short cut: there is room',
  },
  {
    file: 'tools/src/list/qstrlist.ts',
    where: 'QStrList.compareItems',
    change: '1 -> (1 + 1)',
    reason: 'any number of that sign means the same',
  },
  {
    file: 'tools/src/regexp/char-set.ts',
    where: 'CharSet.addRange',
    line: 'if (!this.#fold || (first === 0 && last === LAST_UNIT)) {',
    change: '0 -> 1',
    reason: 'a short cut: each unit is folded',
  },
  {
    file: 'tools/src/text-stream/device-source.ts',
    where: 'DeviceSource.skipSpace',
    line: 'if (end < limit && runs.unit === 1 && bytes[end]! < 0x80) return;',
    change: 'return; -> nothing',
    reason: 'a short cut: the character is taken and put back',
  },
  {
    file: 'tools/src/text/arg.ts',
    where: 'padded',
    change: '<= -> <',
    reason: 'a text as long as the width stays as it is in either way',
  },
  {
    file: 'tools/src/map/sorted-nodes.ts',
    where: 'SortedNodes.add',
    line: 'if (block.length > BLOCK) this.#cut(block, number, place);',
    change: '> -> >=',
    reason: 'how large a block may be',
  },
  {
    file: 'tools/src/regexp/program.ts',
    where: 'plainText.items',
    change: "root.kind === 'sequence' -> false",
    reason: 'a short cut: plain text is found as any other expression is',
  },
  {
    file: 'tools/src/text/c/numbers.ts',
    where: 'toLong',
    change: '< -> <=',
    reason: 'the smallest number is the same either way',
  },
  {
    file: 'tools/src/text/integer-text.ts',
    where: 'IntegerText.end',
    change: '0 -> 1',
    reason: 'written before it is read',
  },
  {
    file: 'qtsslsocket/src/certificate/certificate-body.ts',
    where: 'readVersion',
    line: 'return (wrapper.read(DerTag.Integer).content.at(-1) ?? 0) + 1;',
    change: '0 -> 1',
    reason: 'a number without bytes, which OpenSSL takes in no certificate',
  },
  {
    file: 'qtsslsocket/src/verify/strength.ts',
    where: 'orderStrengths',
    change: '112 -> (112 + 1)',
    reason: 'the next level begins at 128 bits',
  },
  {
    file: 'qtsslsocket/src/verify/strength.ts',
    where: 'orders',
    change: '320 -> (320 + 1)',
    reason: 'the next strength begins at 384 bits',
  },
  {
    file: 'qtsslsocket/src/handshake/engine.ts',
    where: 'startEngine.settings',
    change: 'true -> false',
    reason: 'a client always asks for the certificate, as Node.js documents it',
  },
];

/** Why a change may survive; null when there is no reason. */
export function accepted(mutant: Mutant): string | null {
  const found = list.find(
    ({ file, change, where = mutant.where, line = mutant.lineText }) =>
      mutant.file.endsWith(file) &&
      mutant.change === change &&
      where === mutant.where &&
      line === mutant.lineText,
  );
  return found?.reason ?? null;
}
