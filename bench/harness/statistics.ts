/** The value below which the fraction `q` (0 to 1) of the values lies, interpolated; NaN without values. */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) return NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * q;
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  return below + (above - below) * (position - Math.floor(position));
}

/** The middle one of the values; NaN without values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** A ratio to the baseline, and how far it can be trusted. */
export interface Ratio {
  /** Median of the ratios of the rounds. */
  readonly median: number;
  /** A quarter of the rounds had a lower one. */
  readonly lower: number;
  /** A quarter of the rounds had a higher one. */
  readonly upper: number;
}

/**
 * Compares round by round: both sides of a round were measured within seconds, so that whatever else the machine had to do
 * cancels out.
 */
export function pairedRatio(values: readonly number[], baseline: readonly number[]): Ratio {
  const ratios = values.map((value, round) => value / (baseline[round] ?? NaN)).filter(Number.isFinite);
  return { median: median(ratios), lower: quantile(ratios, 0.25), upper: quantile(ratios, 0.75) };
}
