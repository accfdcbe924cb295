import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchCase, Sampler } from './bench-case.js';
import type { Breakage, CaseResult, Sample } from './saved-run.js';

/** What a sample leaves behind (closing sockets, garbage) gets this long to go before the next one, in milliseconds. */
const settling = 20;

/** A contender that takes part, and what it has delivered so far. */
interface Participant {
  readonly name: string;
  readonly sampler: Sampler;
  readonly samples: Sample[];
}

/** Gets reports of what happens, for people who wait. */
export type OnStep = (step: string) => void;

/**
 * Measures a case in rounds: all contenders are alive together, each is sampled once in a round, and every round starts
 * with another one. A contender that fails is out of the case, with all its samples.
 */
export async function measure(
  bench: BenchCase,
  onStep: OnStep,
): Promise<{ result: CaseResult; broken: Breakage[] }> {
  const { group, id, title, measures, baseline, rounds, point } = bench;
  const broken: Breakage[] = [];
  let participants: Participant[] = [];

  const refuse = (contender: string, error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error);
    broken.push({ group, case: id, contender, message });
  };

  for (const name of bench.contenders) {
    onStep(`warming up ${name}`);
    try {
      participants.push({ name, sampler: await bench.start(name), samples: [] });
    } catch (error) {
      refuse(name, error);
    }
  }

  for (let round = 0; round < rounds; round++) {
    onStep(`round ${round + 1} of ${rounds}`);
    for (const participant of rotated(participants, round)) {
      await sleep(settling);
      try {
        participant.samples.push(await participant.sampler.sample());
      } catch (error) {
        refuse(participant.name, error);
        participants = participants.filter((other) => other !== participant);
        await participant.sampler.stop();
      }
    }
  }

  await Promise.all(participants.map(({ sampler }) => sampler.stop()));
  const samples = Object.fromEntries(
    participants.map((participant) => [participant.name, participant.samples]),
  );
  const result = { group, id, title, measures, baseline, ...(point === undefined ? {} : { point }), samples };
  return { result, broken };
}

/** The list from another start in every round: no contender always follows the same one. */
function rotated<T>(list: readonly T[], by: number): T[] {
  const start = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
