import ts from 'typescript';

/** The compiler's options in a `tsconfig.json`. */
function readOptions(config: string): ts.CompilerOptions {
  const parsed = ts.getParsedCommandLineOfConfigFile(
    config,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
      },
    },
  );
  if (!parsed) throw new Error(`${config} cannot be read`);
  return parsed.options;
}

/** A program of these files; `generated` are texts that stand nowhere on disk, by the path where they would. */
export function compile(
  config: string,
  files: readonly string[],
  generated: ReadonlyMap<string, string> = new Map(),
): ts.Program {
  const options = readOptions(config);
  const host = ts.createCompilerHost(options);
  const disk = { ...host };
  host.fileExists = (path) => generated.has(path) || disk.fileExists(path);
  host.readFile = (path) => generated.get(path) ?? disk.readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const text = generated.get(path);
    if (text === undefined) return disk.getSourceFile(path, language, ...rest);
    return ts.createSourceFile(path, text, language);
  };
  return ts.createProgram([...files, ...generated.keys()], options, host);
}
