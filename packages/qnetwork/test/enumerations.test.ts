import { QDns, QFtp, QHttp, QNetworkProtocol, QUrlInfo } from '@qt3/qnetwork';
import { expect } from 'chai';

function values(owner: unknown, names: string): unknown[] {
  return names.split(' ').map((name) => (owner as Record<string, unknown>)[name]);
}

const upTo = (last: number): number[] => Array.from({ length: last + 1 }, (_, i) => i);

// C++ programs keep these as numbers, and compare what slots get with numbers.
describe('The values of Qt’s enumerations', () => {
  it('are those of QDns', () => {
    expect(values(QDns, 'None A Aaaa Mx Srv Cname Ptr Txt')).to.eql(upTo(7));
  });

  it('are those of QFtp', () => {
    expect(values(QFtp, 'Unconnected HostLookup Connecting Connected LoggedIn Closing')).to.eql(upTo(5));
    expect(values(QFtp, 'NoError UnknownError HostNotFound ConnectionRefused NotConnected')).to.eql(upTo(4));
    const commands = 'None ConnectToHost Login Close List Cd Get Put Remove Mkdir Rmdir Rename RawCommand';
    expect(values(QFtp, commands)).to.eql(upTo(12));
  });

  it('are those of QHttp', () => {
    const states = 'Unconnected HostLookup Connecting Sending Reading Connected Closing';
    expect(values(QHttp, states)).to.eql(upTo(6));
    const errors =
      'NoError UnknownError HostNotFound ConnectionRefused UnexpectedClose InvalidResponseHeader WrongContentLength Aborted';
    expect(values(QHttp, errors)).to.eql(upTo(7));
  });

  it('are those of QNetworkProtocol', () => {
    const states = 'StWaiting StInProgress StDone StFailed StStopped';
    expect(values(QNetworkProtocol, states)).to.eql(upTo(4));
    const operations = 'OpListChildren OpMkDir OpRemove OpRename OpGet OpPut';
    expect(values(QNetworkProtocol, operations)).to.eql([1, 2, 4, 8, 32, 64]);
    expect(values(QNetworkProtocol, 'ConHostFound ConConnected ConClosed')).to.eql(upTo(2));
    const errors =
      'NoError ErrValid ErrUnknownProtocol ErrUnsupported ErrParse ErrLoginIncorrect ErrHostNotFound ErrListChildren ' +
      'ErrMkDir ErrRemove ErrRename ErrGet ErrPut ErrFileNotExisting ErrPermissionDenied';
    expect(values(QNetworkProtocol, errors)).to.eql(upTo(14));
  });

  it('are those of QUrlInfo', () => {
    const permissions =
      'ReadOwner WriteOwner ExeOwner ReadGroup WriteGroup ExeGroup ReadOther WriteOther ExeOther';
    expect(values(QUrlInfo, permissions)).to.eql([0o400, 0o200, 0o100, 0o40, 0o20, 0o10, 4, 2, 1]);
  });
});
