// What a server or a program can make large: each case prepares `count` of something and returns what is counted.
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QValueList } from '@qt3/tools';
import type { GrowthCase } from '@qt3/test-support/work';
import { ByteQueue } from '../../src/bytes/byte-queue.js';
import { LineReader } from '../../src/bytes/line-reader.js';
import { decodeAnswer, encodeQuestion } from '../../src/dns/dns-message.js';
import { DnsResolver } from '../../src/dns/dns-resolver.js';
import { TcpMessage } from '../../src/dns/tcp-message.js';
import { ListingReader } from '../../src/ftp/listing-reader.js';
import { ReplyReader } from '../../src/ftp/reply-reader.js';
import { ChunkedBody } from '../../src/http/body-reader.js';
import { headerLines } from '../../src/http/header-lines.js';
import { ResponseReader } from '../../src/http/response-reader.js';
import {
  QFtp,
  QHttp,
  QHttpResponseHeader,
  QNetworkOperation,
  QNetworkProtocol,
  QUrl,
  QUrlInfo,
  QUrlOperator,
} from '../../src/index.js';
import { cleanRemotePath } from '../../src/url/url-path.js';

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Gives the bytes one by one. */
function oneByOne(bytes: Buffer, take: (byte: Buffer) => void): void {
  for (let i = 0; i < bytes.length; i++) take(bytes.subarray(i, i + 1));
}

/** An answer with `count` addresses, whose names point at the question. */
function dnsAnswer(count: number): { readonly message: Buffer; readonly question: Buffer } {
  const question = encodeQuestion(7, 'host.example', 1);
  const header = Buffer.from(question);
  header.writeUInt16BE(0x8180, 2);
  header.writeUInt16BE(count, 6);
  const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 127, 0, 0, 1]);
  return { message: Buffer.concat([header, ...Array.from({ length: count }, () => record)]), question };
}

/** Each makes `count` of something; the work is for all of them. */
export const cases: Record<string, GrowthCase> = {
  'bytes that wait, one by one': (count) => {
    const queue = new ByteQueue();
    return () => {
      for (let i = 0; i < count; i++) {
        queue.lend(Buffer.of(65));
        queue.keep();
      }
      while (queue.size > 0) queue.take(1);
    };
  },
  'chunks that wait': (count) => {
    const queue = new ByteQueue();
    return () => {
      for (let i = 0; i < count; i++) queue.add(Buffer.alloc(1024));
      while (queue.size > 0) queue.take(1024);
    };
  },
  'a line that arrives byte by byte': (count) => {
    const reader = new LineReader(count + 2);
    return () => oneByOne(bytesOf(`${'x'.repeat(count)}\n`), (byte) => reader.read(byte));
  },
  'lines of a header': (count) => () =>
    headerLines(Array.from({ length: count }, (_, i) => `name-${i}: value\r\n`).join('')),
  'folded lines of a header': (count) => () => headerLines(`name: value\r\n${' more\r\n'.repeat(count)}`),
  'values of a header': (count) => () => {
    const header = new QHttpResponseHeader();
    for (let i = 0; i < count; i++) header.setValue(`name-${i}`, 'value');
    header.toString();
    for (const key of header.keys()) header.removeValue(key);
  },
  'a header that arrives byte by byte': (count) => {
    const reader = new ResponseReader('GET');
    const text = `HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(count / 10)}content-length: 0\r\n\r\n`;
    return () => oneByOne(bytesOf(text), (byte) => void reader.read(byte));
  },
  'chunks of a body': (count) => {
    const reader = new ChunkedBody(0);
    return () => void reader.read(bytesOf(`${'1\r\nx\r\n'.repeat(count)}0\r\n\r\n`), () => {});
  },
  'a body in chunks that arrives byte by byte': (count) => {
    const reader = new ChunkedBody(0);
    return () => oneByOne(bytesOf('1\r\nx\r\n'.repeat(count)), (byte) => void reader.read(byte, () => {}));
  },
  'entries of a listing': (count) => {
    const reader = new ListingReader(() => {});
    const line = '-rw-r--r-- 1 joe users 1234 Jan  2  2003 name\r\n';
    return () => reader.feed(bytesOf(line.repeat(count)));
  },
  'an entry that arrives byte by byte': (count) => {
    const reader = new ListingReader(() => {});
    return () => oneByOne(bytesOf(`${'x'.repeat(count)}\r\n`), (byte) => reader.feed(byte));
  },
  'lines of a reply': (count) => {
    const reader = new ReplyReader();
    return () => {
      reader.feed(bytesOf(`211-features\r\n${' F\r\n'.repeat(count)}211 end\r\n`));
      reader.next();
    };
  },
  'replies that arrive byte by byte': (count) => {
    const reader = new ReplyReader();
    return () =>
      oneByOne(bytesOf('200 ok\r\n'.repeat(count)), (byte) => {
        reader.feed(byte);
        reader.next();
      });
  },
  'records of an answer': (count) => {
    const { message, question } = dnsAnswer(count);
    return () => void decodeAnswer(message, question);
  },
  'an answer over TCP that arrives byte by byte': (count) => {
    const message = new TcpMessage();
    const bytes = Buffer.alloc(2 + count);
    bytes.writeUInt16BE(count);
    return () => oneByOne(bytes, (byte) => void message.feed(byte));
  },
  'names that are asked for, and waited for no longer': (count) => {
    const resolver = new DnsResolver();
    // No server: nothing is sent.
    resolver.configure({ servers: [] });
    return () => {
      const stops = Array.from({ length: count }, (_, i) =>
        resolver.ask(i % 2 === 0 ? 'same.example' : `host-${i}.example`, 1, () => {}),
      );
      for (const stop of stops) stop();
    };
  },
  'names that cannot be asked for': (count) => {
    const resolver = new DnsResolver();
    const long = 'x'.repeat(100);
    return () => {
      for (let i = 0; i < count; i++) resolver.ask(`${long}${i}`, 1, () => {})();
    };
  },
  'parts of a path': (count) => () => cleanRemotePath('/a/./b/..'.repeat(count)),
  'characters of a URL': (count) => {
    const text = 'ä %'.repeat(count);
    return () => void QUrl.decode(QUrl.encode(text));
  },
  'requests that wait, and are dropped': (count) => {
    const http = new QHttp('127.0.0.1', 1);
    return () => {
      for (let i = 0; i < count; i++) http.get('/');
      http.clearPendingRequests();
      http.delete();
    };
  },
  'commands that wait, and are dropped': (count) => {
    const ftp = new QFtp();
    return () => {
      for (let i = 0; i < count; i++) ftp.list();
      ftp.clearPendingCommands();
      ftp.delete();
    };
  },
  'operations that are carried out, one after the other': (count) => {
    class Instant extends QNetworkProtocol {
      override supportedOperations(): number {
        return QNetworkProtocol.OpGet;
      }

      protected override operationGet(op: QNetworkOperation): void {
        op.setState(QNetworkProtocol.StDone);
        this.finished(op);
      }
    }
    const protocol = new Instant();
    return async () => {
      let left = count;
      await new Promise<void>((resolve) => {
        QObject.connect(protocol, SIGNAL('finished(QNetworkOperation*)'), () => {
          left--;
          if (left === 0) resolve();
        });
        for (let i = 0; i < count; i++)
          protocol.addOperation(new QNetworkOperation(QNetworkProtocol.OpGet, 'x', '', ''));
      });
      protocol.delete();
    };
  },
  'operations that wait, and are dropped': (count) => {
    const protocol = new QNetworkProtocol();
    return () => {
      for (let i = 0; i < count; i++)
        protocol.addOperation(new QNetworkOperation(QNetworkProtocol.OpGet, 'x', '', ''));
      protocol.clearOperationQueue();
      protocol.delete();
    };
  },
  'entries of a folder': (count) => {
    const operator = new QUrlOperator('file:/');
    return () => {
      const operation = new QNetworkOperation(QNetworkProtocol.OpListChildren);
      for (let i = 0; i < count; i++) {
        const entry = new QUrlInfo();
        entry.setName(`name-${i}`);
        operator.newChildren(QValueList.from([entry]), operation);
      }
      for (let i = 0; i < count; i++) operator.info(`name-${i}`);
      operator.delete();
    };
  },
  'arguments of an operation': (count) => () => {
    const operation = new QNetworkOperation(0);
    for (let i = 0; i < count; i++) operation.setArg(i, 'x');
    for (let i = 0; i < count; i++) operation.arg(i);
  },
};
