/** swc transpiles, tsc checks: jest never waits for the type checker. */
module.exports = {
  // Slow on a busy machine is not wrong: what has to be fast is measured by npm run bench.
  testTimeout: 30_000,
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/propertySeed.ts'],
  roots: ['<rootDir>/src', '<rootDir>/workbench', '<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['<rootDir>/test/e2e/', '<rootDir>/test/served/', '<rootDir>/test/bench/'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  // numfmt 4.0.1: "main" names a file that the package does not hold.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
};
