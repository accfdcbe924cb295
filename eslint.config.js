import { builtinModules } from 'node:module';
import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier/flat';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const withoutPrefix = builtinModules
  .filter((name) => !name.startsWith('node:') && !name.startsWith('_'))
  .map((name) => ({ name, message: `Write 'node:${name}'.` }));

/** Which packages a package may import: ARCHITECTURE.md draws the same arrows, and none of them points down. */
const layers = {
  'core-signals': [],
  tools: ['core-signals'],
  qsocket: ['core-signals', 'tools'],
  qserversocket: ['core-signals', 'tools', 'qsocket'],
  qtsslsocket: ['core-signals', 'tools', 'qsocket'],
  qsocketdevice: ['core-signals', 'tools', 'qsocket'],
  qnetwork: ['core-signals', 'tools', 'qsocket'],
  inspector: ['core-signals'],
  // A program that knows the others by tables.
  port: [],
};

const explicitExports = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'ExportAllDeclaration', message: 'Name what is exported.' },
];

/** Code of a program looks at the code of an error, never at its words. */
const errorWithoutCode = {
  selector:
    ":not(CallExpression[callee.name='withCode']) > NewExpression[callee.name=/^(Range|Type|Syntax)?Error$/]",
  message: "Give the error a code: withCode(new Error('…'), 'ERR_…'), or a class of your own.",
};

const errorClassWithoutCode = {
  selector:
    "ClassDeclaration[superClass.name=/^(Range|Type|Syntax)?Error$/]:not(:has(PropertyDefinition[key.name='code']))",
  message: 'Give the errors of this class a code.',
};

const otherPeoplesListeners = {
  selector: "CallExpression[callee.property.name='removeAllListeners']",
  message: 'Remove your own listeners by name: others on the same emitter belong to other code.',
};

export default defineConfig(
  globalIgnores(['**/dist/', '**/coverage/', 'docs/api/', '**/test/types/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-restricted-imports': ['error', { paths: withoutPrefix }],
      'no-restricted-syntax': ['error', ...explicitExports],
      'object-shorthand': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],

      // An unused parameter of a virtual function is named all the same, after an underscore.
      // `using` keeps an object on the stack: being there is its use.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { args: 'all', argsIgnorePattern: '^_', ignoreUsingDeclarations: true },
      ],
      // Numbers read well in a message; objects do not, and stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => socket.close()` as a slot says what it means.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `while (true)` around a parser's steps.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // An index inside its bounds: `list[i]!` says so in place, and a cast would hide more.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The type() of an event determines its class: `event as QTimerEvent` is C++'s static_cast.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Qt has classes of static functions only, and the `static { Q_OBJECT(this, ...) }` block is all that some need.
      '@typescript-eslint/no-extraneous-class': [
        'error',
        { allowStaticOnly: true, allowWithDecorator: true },
      ],
      // Overloads are listed as Qt's documentation lists them, so that each has its own description.
      '@typescript-eslint/unified-signatures': 'off',
      // A virtual function that does nothing until someone overrides it.
      '@typescript-eslint/no-empty-function': ['error', { allow: ['methods', 'overrideMethods'] }],
    },
  },
  ...Object.entries(layers).map(([folder, below]) => ({
    files: [`packages/${folder}/src/**/*.ts`],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        ...explicitExports,
        otherPeoplesListeners,
        errorWithoutCode,
        errorClassWithoutCode,
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: withoutPrefix,
          patterns: [
            {
              regex: `^@qt3/(?!(${[...below, '-'].join('|')})(/internal)?$)`,
              message: `${folder} may import only ${below.join(' and ') || 'Node.js itself'}: no arrow points down.`,
            },
          ],
        },
      ],
    },
  })),
  {
    files: ['**/test/**/*.ts', 'test-support/**/*.ts'],
    rules: {
      // chai's `expect(x).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    // Configuration files are asked for a default export, and belong to no TypeScript project.
    files: ['*.js', '.mocharc.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly' } },
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // TypeScript checks these (`// @ts-check`): it knows Node's globals, and sees the JSDoc casts around JSON.parse().
    files: ['scripts/**/*.mjs'],
    rules: { 'no-undef': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // The benchmark's contenders are plain JavaScript, run as it stands.
    files: ['bench/**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-undef': 'off', '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    // The page of port's report runs in a browser as it stands.
    files: ['packages/port/page/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      sourceType: 'script',
      globals: {
        document: 'readonly',
        matchMedia: 'readonly',
        HTMLInputElement: 'readonly',
        HTMLSelectElement: 'readonly',
      },
    },
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  prettier,
);
