import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readable } from '../read/source-file.js';
import type { TranslatedModule } from '../translate/module.js';
import { type Report, shownPath } from './report.js';

const page = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../page/${name}`, import.meta.url)), 'utf8');

/**
 * The report as a page that needs nothing else: no network, no other file. What sources say is data, which the page's script
 * shows as text; a policy forbids every script but this one.
 */
export function htmlReport(
  report: Report,
  modules: readonly TranslatedModule[],
  support: string | null,
): string {
  const data = JSON.stringify({
    ...report,
    modules: report.modules.map((each, index) => ({ ...each, text: modules[index]!.text })),
    support,
    sources: sourcesOf(modules),
  });
  const script = page('report.js');
  const style = page('report.css');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Port of C++ to TypeScript</title>
<style>${style}</style>
</head>
<body>
<noscript>This page needs JavaScript to show the report.</noscript>
<script type="application/json" id="data">${escaped(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON in which nothing ends the element that it stands in. */
function escaped(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The C++ files by their paths: the text that people read, and the path as it is shown. */
function sourcesOf(modules: readonly TranslatedModule[]): Record<string, { shown: string; text: string }> {
  return Object.fromEntries(
    modules.flatMap(({ unit }) =>
      unit.files.map(
        ({ file }) => [file.path, { shown: shownPath(file.path), text: readable(file.text) }] as const,
      ),
    ),
  );
}
