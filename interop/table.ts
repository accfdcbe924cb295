/** What came of one exchange. */
export interface Row {
  readonly peer: string;
  readonly version: string;
  readonly role: string;
  readonly protocol: string;
  /** Version of TLS and cipher; '' when the handshake was not completed. */
  readonly link: string;
  readonly passed: boolean;
  readonly result: string;
}

const columns: readonly (keyof Row & ('peer' | 'version' | 'role' | 'protocol' | 'link' | 'result'))[] = [
  'peer',
  'version',
  'role',
  'protocol',
  'link',
  'result',
];
const titles = {
  peer: 'peer',
  version: 'version',
  role: 'we are',
  protocol: 'protocol',
  link: 'TLS',
  result: 'result',
};

/** The rows as a table in Markdown, its columns aligned. */
export function formatTable(rows: readonly Row[]): string {
  const lines = [
    columns.map((column) => titles[column]),
    ...rows.map((row) => columns.map((column) => row[column])),
  ];
  const widths = columns.map((_column, index) => Math.max(...lines.map((line) => line[index]!.length)));
  const format = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index]!)).join(' | ')} |`;
  const rule = format(widths.map((width) => '-'.repeat(width)));
  const [head, ...body] = lines.map(format);
  return [head, rule, ...body].join('\n');
}
