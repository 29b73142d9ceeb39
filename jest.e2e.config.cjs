const base = require('./jest.config.cjs');

/** A real browser over the production bundle: one worker, so that two cores are not asked for six. */
module.exports = {
  ...base,
  roots: ['<rootDir>/test/e2e'],
  testPathIgnorePatterns: [],
  globalSetup: '<rootDir>/test/e2e/globalSetup.mjs',
  globalTeardown: '<rootDir>/test/e2e/globalTeardown.mjs',
  testTimeout: 180_000,
  maxWorkers: 1,
};
