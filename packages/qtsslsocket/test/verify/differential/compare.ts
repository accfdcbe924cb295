import { VerifyResult } from '../../../src/verify/verify-result.js';
import type { Change } from './changes/change.js';
import { goodDraft, make, type Draft } from './draft.js';
import { dayAt, goodDay, type Validity } from './forge.js';
import { judge, type Judgement } from './judge.js';
import { opensslVerify, type Purpose } from './openssl.js';
import type { Wire } from './wire.js';

/** A chain and lists with some changes, some dates, and a use. */
export interface Scenario {
  readonly changes: readonly Change[];
  readonly purpose: Purpose;
  /** Which certificates are not valid now. */
  readonly dates: Dates;
}

export const datings = {
  good: {},
  'leaf expired': { leaf: 'expired' },
  'authority in between expired': { middle: 'expired' },
  'root expired': { root: 'expired' },
  'all expired': { leaf: 'expired', middle: 'expired', root: 'expired' },
  'leaf not yet valid': { leaf: 'future' },
  'authorities not yet valid': { middle: 'future', root: 'future' },
} as const satisfies Record<string, Partial<Record<'leaf' | 'middle' | 'root', Validity>>>;

export type Dates = keyof typeof datings;

/** How our result stands to that of the openssl program. */
export interface Comparison {
  readonly name: string;
  /** The name of our result; `none` when there was no handshake. */
  readonly outcome: string;
  /** Empty when the two agree. */
  readonly lenient: string;
  readonly stricter: string;
  /** Whether docs/security.md says that this is more strict. */
  readonly isAnnounced: boolean;
}

const { VerifyOk, SelfSigned, Expired, NotYetValid, Revoked } = VerifyResult;
const selfSignedErrors: ReadonlySet<number> = new Set([18, 19]);
const dateErrors: ReadonlySet<number> = new Set([9, 10]);
const revokedError = 23;
/** Violations of name constraints, which OpenSSL looks at after the dates. */
const constraintErrors: ReadonlySet<number> = new Set([47, 48, 49, 50, 51, 52, 53]);

export async function compare(
  { changes, purpose, dates }: Scenario,
  wire: Wire,
  own: { cert: string; key: string },
): Promise<Comparison> {
  const draft = draftOf(changes, dates);
  const exhibit = make(draft);
  const days = [...exhibit.validities].map((validity) => goodDay[validity]);
  const goodTime = dayAt(days.find((day) => day !== 0) ?? 0);
  const [now, then, ours] = await Promise.all([
    opensslVerify(exhibit, purpose, Date.now()),
    dates === 'good' ? null : opensslVerify(exhibit, purpose, goodTime),
    judge(wire, exhibit, purpose, own, goodTime),
  ]);
  const good = then ?? now;
  const name = [...changes.map((change) => change.name), dates, purpose].join('; ');
  const isAnnounced = changes.some(({ stricter }) => stricter !== undefined) || repeatsExtension(draft);
  if (ours === null) return { name, outcome: 'none', lenient: '', stricter: '', isAnnounced };
  const shown = `openssl now {${[...now].join()}}, then {${[...good].join()}}; ours ${nameOf(ours)}`;
  return {
    name,
    outcome: resultName(ours.result),
    lenient: isLenient(ours, now, good) ? shown : '',
    stricter: isStricter(ours, now, good) ? shown : '',
    isAnnounced,
  };
}

function draftOf(changes: readonly Change[], dates: Dates): Draft {
  const draft = goodDraft(changes.some(({ lists }) => lists === true));
  for (const change of changes) change.apply(draft);
  const wrong: Partial<Record<'leaf' | 'middle' | 'root', Validity>> = datings[dates];
  for (const who of ['leaf', 'middle', 'root'] as const) draft[who].validity = wrong[who] ?? 'ordinary';
  return draft;
}

/** Whether a list or certificate has an extension twice, as two changes together may bring about. */
function repeatsExtension({ leaf, middle, root, lists }: Draft): boolean {
  const extended = [leaf, middle, root, ...(lists ?? []).map(({ list }) => list)];
  return extended.some(({ more }) => new Set(more.map(({ type }) => type)).size < more.length);
}

function nameOf({ result, fault, rechecked }: Judgement): string {
  return `${resultName(result)} (Node: ${fault?.code ?? 'nothing'}), then [${rechecked.join()}]`;
}

function resultName(result: VerifyResult): string {
  return Object.entries(VerifyResult).find(([, value]) => value === result)?.[0] ?? '';
}

/** Nothing but dates stands in a set of OpenSSL's errors. */
function onlyDates(errors: ReadonlySet<number>): boolean {
  return [...errors].every((error) => dateErrors.has(error));
}

function isLenient(
  { result, rechecked }: Judgement,
  now: ReadonlySet<number>,
  good: ReadonlySet<number>,
): boolean {
  const isOnlyDate = result === Expired || result === NotYetValid;
  // The program stops at some errors: what is behind a date may show at the good time only.
  if (isOnlyDate && !(onlyDates(now) && good.size === 0)) return true;
  if (result === VerifyOk && now.size > 0) return true;
  if (result === SelfSigned && [...good].some((error) => !selfSignedErrors.has(error))) return true;
  if (good.has(revokedError) && result !== Revoked && now.has(revokedError)) return true;
  return rechecked.length === 0 && [...good].some((error) => !constraintErrors.has(error));
}

function isStricter(
  { result, rechecked }: Judgement,
  now: ReadonlySet<number>,
  good: ReadonlySet<number>,
): boolean {
  if (now.size === 0 && result !== VerifyOk) return true;
  // The program continues behind 18, and stops at 19.
  if (good.size === 1 && good.has(18) && result !== SelfSigned) return true;
  if (good.size > 0) return false;
  return (
    rechecked.length > 0 || (now.size > 0 && onlyDates(now) && result !== Expired && result !== NotYetValid)
  );
}
