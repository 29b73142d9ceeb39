const base = require('./jest.e2e.config.cjs');

/** The browser tests once more, against the zip unpacked behind nginx under a sub-folder. */
module.exports = {
  ...base,
  roots: ['<rootDir>/test/e2e', '<rootDir>/test/served'],
  globalSetup: '<rootDir>/test/served/globalSetup.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/served/watchLog.ts'],
};
