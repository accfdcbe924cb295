import { expect } from 'chai';
import type { Settings } from '../harness/bench-case.js';
import { WorkerProcess } from '../harness/worker-process.js';

const settings: Settings = {
  form: 'quick',
  rounds: 1,
  work: 1,
  contenders: [],
  fromSource: false,
  patience: 10_000,
};

async function messageOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'no error';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('WorkerProcess', () => {
  const module = new URL('silent-worker.mjs', import.meta.url);
  let worker: WorkerProcess;
  afterEach(() => worker.stop());

  it('passes commands and answers', async () => {
    worker = new WorkerProcess(module, [], settings);
    expect(await worker.call('echo', { a: [1, 'ä'] })).to.deep.equal({ a: [1, 'ä'] });
    expect(await messageOf(worker.call('sing'))).to.equal("there is no command 'sing'");
    expect(await worker.call('echo', {})).to.deep.equal({});
  });

  it('gives up on a worker that is silent', async () => {
    worker = new WorkerProcess(module, [], { ...settings, patience: 100 });
    expect(await messageOf(worker.call('wait'))).to.equal(
      "no answer to 'wait' within 0.1 s: something got lost",
    );
  });

  it('notices that a worker has died', async () => {
    worker = new WorkerProcess(module, [], settings);
    expect(await messageOf(worker.call('end'))).to.equal('the process has ended (exit status 3)');
    expect(await messageOf(worker.call('echo'))).to.equal('the process has ended (exit status 3)');
  });
});
