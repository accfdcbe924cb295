/**
 * What the environment says: on POSIX systems the first of LC_ALL, LC_CTYPE and LANG that is set, as setlocale(3)
 * reads it. macOS and Windows mean UTF-8 without saying so.
 */
export function localeIsUtf8(env: NodeJS.ProcessEnv, platform: string): boolean {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  if (locale === undefined) return platform === 'darwin' || platform === 'win32';
  return /utf-?8/i.test(locale);
}
