import type { Unit } from '../harness/saved-run.js';
import type { Ratio } from '../harness/statistics.js';

/** About three digits: `0.87`, `12.4`, `310`. */
function threeDigits(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

const scales: Readonly<
  Record<Exclude<Unit, 'count' | 'ratio'>, readonly (readonly [size: number, name: string])[]>
> = {
  ns: [
    [1e6, 'ms'],
    [1e3, 'µs'],
    [1, 'ns'],
  ],
  bytes: [
    [1024 * 1024, 'MiB'],
    [1024, 'KiB'],
    [1, 'B'],
  ],
};

/** A time or a size in the unit that suits it. */
export function quantity(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return '-';
  if (unit === 'count') return String(value);
  if (unit === 'ratio') return ratioText(value);
  const scale = scales[unit];
  const [size, name] = scale.find(([limit]) => Math.abs(value) >= limit) ?? scale.at(-1)!;
  return `${threeDigits(value / size)} ${name}`;
}

/** A ratio as the tables show it. */
export function ratioText(ratio: number): string {
  return Number.isFinite(ratio) ? ratio.toFixed(2) : '-';
}

/** Between which values the middle half of the rounds lay. */
export function spreadText({ lower, upper }: Ratio): string {
  return `${ratioText(lower)} – ${ratioText(upper)}`;
}
