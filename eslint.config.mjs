import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/** The walls of the house: which rooms a room may import from. Anything else fails the build. */
const walls = {
  domain: ['domain'],
  workbook: ['workbook'],
  messages: ['messages', 'domain', 'workbook'],
  forms: ['forms', 'domain', 'workbook'],
  layout: ['layout', 'domain', 'workbook', 'messages'],
  excel: ['excel', 'workbook'],
  ooxml: ['ooxml', 'workbook'],
  reader: ['reader', 'ooxml', 'forms', 'domain', 'workbook'],
  writer: ['writer', 'ooxml', 'workbook'],
  formula: ['formula', 'ooxml', 'workbook'],
  drawing: ['drawing', 'formula', 'ooxml', 'workbook'],
  actions: ['actions', 'forms', 'layout', 'domain', 'workbook', 'messages'],
  commands: ['commands', 'actions', 'excel', 'messages', 'domain', 'workbook'],
  // The page on which a city's IT sees whether the site is whole: no part of the product's own work.
  selfCheck: ['selfCheck', 'excel', 'messages'],
  taskpane: ['taskpane', 'actions', 'reader', 'writer', 'forms', 'layout', 'messages', 'domain', 'workbook'],
  standalone: ['standalone', 'taskpane', 'reader', 'ooxml', 'formula', 'drawing', 'messages', 'workbook'],
};
const rooms = Object.keys(walls);

/** The pane knows its host by an interface alone: only its entry inside Excel joins the two. */
const paneInExcel = ['src/taskpane/index.tsx', 'src/taskpane/excelHost.ts'];

const officeGlobals = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'].map((name) => ({
  name,
  message: 'Only src/excel names Excel or Office.',
}));

const wallRule = (files, room, open) => ({
  files,
  ignores: ['**/*.test.{ts,tsx}'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [
              ...rooms
                .filter((other) => !open.includes(other))
                .flatMap((other) => [`../${other}/*`, `../../${other}/*`, `../${other}`]),
              '**/workbench/*',
            ],
            message: `src/${room} may import from: ${open.join(', ')}.`,
          },
        ],
      },
    ],
  },
});

const wallRules = [
  ...rooms.map((room) => wallRule([`src/${room}/**/*.{ts,tsx}`], room, walls[room])),
  wallRule(paneInExcel, 'taskpane', [...walls.taskpane, 'excel']),
];

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', 'node_modules/**', 'coverage/**'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: name what you export where it is made.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
      eqeqeq: ['error', 'always'],
      'prefer-const': 'error',
      'no-console': 'error',
    },
  },
  { files: ['src/**/*.{ts,tsx}'], rules: { 'no-restricted-globals': ['error', ...officeGlobals] } },
  {
    files: ['src/excel/**/*.ts'],
    rules: {
      'no-restricted-globals': 'off',
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  ...wallRules,
  {
    files: ['workbench/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: 'src/(?!ooxml/|workbook/|formula/|drawing/)',
              message: 'The workbench takes ooxml, workbook, formula and drawing, and nothing else of src.',
            },
          ],
        },
      ],
    },
  },
  { files: ['scripts/**/*.ts', 'test/**/*.ts', '*.{cjs,mjs}'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.{cjs,mjs}'],
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
