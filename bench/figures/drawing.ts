/** The background of a drawing, and its texts: it can be read on light and dark pages, whichever of the two the viewer takes it for. */
export const commonStyle = `
    .ground { fill: #ffffff; stroke: #d1d9e0; }
    text { font: 12px system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; fill: #1f2328; }
    .title { font-size: 15px; font-weight: 600; }
    .small { font-size: 10px; fill: #59636e; }
    .grid { stroke: #d1d9e0; }
    @media (prefers-color-scheme: dark) {
      .ground { fill: #0d1117; stroke: #3d444d; }
      text { fill: #f0f6fc; }
      .small { fill: #9198a1; }
      .grid { stroke: #3d444d; }
    }`;

/** What a drawing needs around its contents. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly heading: string;
  /** For those who cannot see it. */
  readonly description: string;
  /** Beside the common one. */
  readonly style: string;
}

/** A drawing as SVG: a frame with a heading, and what is in it. */
export function drawing(
  { width, height, heading, description, style }: Frame,
  contents: readonly string[],
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
  <title>${escaped(heading)}</title>
  <desc>${escaped(description)}</desc>
  <style>${commonStyle}${style}
  </style>
  <rect class="ground" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6"/>
  <text class="title" x="16" y="27">${escaped(heading)}</text>
  ${contents.join('\n  ')}
</svg>
`;
}

/** Pixels with a digit behind the point. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** Text as SVG holds it. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
