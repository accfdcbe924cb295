// The public interface of each package as a report, packages/*/*.api.md, from the built types.
//
//   npm run api          writes the reports anew
//   npm run api:check    compares them with the interface as it is, which the reviewer of a change then sees changing
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel, type IConfigFile } from '@microsoft/api-extractor';
import { publishedPackages, root, type Published } from './shared/published.js';

const ERROR = { logLevel: ExtractorLogLevel.Error };
const NONE = { logLevel: ExtractorLogLevel.None };

/** Brings the report of a package up to date, or compares it. Returns whether all is well. */
function report({ folder, path, manifest }: Published, update: boolean, temporary: string): boolean {
  const configObject: IConfigFile = {
    projectFolder: path,
    mainEntryPointFilePath: join(path, 'dist', 'index.d.ts'),
    compiler: {
      overrideTsconfig: {
        extends: join(path, 'tsconfig.json'),
        // The types that users get, not the sources.
        compilerOptions: { customConditions: [] },
        files: ['dist/index.d.ts'],
        include: [],
      },
    },
    apiReport: {
      enabled: true,
      reportFileName: folder,
      reportFolder: path,
      reportTempFolder: temporary,
      includeForgottenExports: true,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    newlineKind: 'lf',
    messages: {
      compilerMessageReporting: { default: ERROR },
      // TypeDoc reads the comments.
      tsdocMessageReporting: { default: NONE },
      extractorMessageReporting: {
        default: ERROR,
        // The types behind the checks of SIGNAL and SLOT strings: users do not name them, and the report shows them.
        'ae-forgotten-export': NONE,
        // TypeDoc says what is not documented.
        'ae-undocumented': NONE,
        // The packages have one stage of release.
        'ae-missing-release-tag': NONE,
        'ae-unresolved-link': NONE,
      },
    },
  };
  const packageJsonFullPath = join(path, 'package.json');
  const config = ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: undefined,
    packageJsonFullPath,
  });
  const faults: string[] = [];
  const result = Extractor.invoke(config, {
    localBuild: update,
    messageCallback(message) {
      message.handled = true;
      if (message.logLevel !== ExtractorLogLevel.Error) return;
      const { sourceFilePath, sourceFileLine } = message;
      const place =
        sourceFilePath === undefined ? '' : `${relative(root, sourceFilePath)}:${String(sourceFileLine)}: `;
      faults.push(`  ${place}${message.text}`);
    },
  });
  for (const fault of faults) console.log(fault);
  const same = update || !result.apiReportChanged;
  const verdict = same ? (result.apiReportChanged ? 'has been written anew' : 'is up to date') : 'differs';
  console.log(`${manifest.name}: ${relative(root, join(path, `${folder}.api.md`))} ${verdict}`);
  return faults.length === 0 && same;
}

function main(update: boolean): number {
  const temporary = mkdtempSync(join(tmpdir(), 'qt3-api-'));
  try {
    const packages = publishedPackages();
    const good = packages.filter((one) => report(one, update, join(temporary, one.folder))).length;
    const bad = packages.length - good;
    console.log(
      bad === 0
        ? 'The reports show the interfaces as they are.'
        : `${String(bad)} of ${String(packages.length)} reports differ; npm run api brings them up to date.`,
    );
    return bad === 0 ? 0 : 1;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

process.exitCode = main(process.argv.includes('--update'));
