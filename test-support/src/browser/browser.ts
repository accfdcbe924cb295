import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** The programs by which distributions know Chromium and Chrome. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const HOW_TO_GET =
  'This test looks at a page in Chromium, which is not on this machine. Debian has it in the package chromium: apt-get install chromium';

/** The path of a Chromium of this machine, null when there is none. */
function findChromium(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return (
    NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ??
    null
  );
}

/**
 * Starts a Chromium without a window, for a test that looks at a page. Where there is none, the test is left pending; in CI on
 * Linux, which installs it, it fails.
 *
 * @param context the test, or the hook before it
 */
export async function openBrowser(context: Mocha.Context): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) {
    if (process.platform === 'linux' && (process.env['CI'] ?? '') !== '') throw new Error(HOW_TO_GET);
    console.log(HOW_TO_GET);
    return context.skip();
  }
  // Root may not use the sandbox; the pages of the tests are our own.
  return await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'] });
}
