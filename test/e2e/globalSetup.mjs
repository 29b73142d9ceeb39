import { spawn, spawnSync } from 'node:child_process';

/** Builds what ships and serves it as `npm start` does. */
export default async function setup() {
  if (process.env.DAICHO_SKIP_BUILD !== '1') {
    for (const config of ['webpack.config.mjs', 'webpack.workbench.mjs']) {
      const build = spawnSync(process.execPath, ['node_modules/webpack/bin/webpack.js', '-c', config], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      if (build.status !== 0) throw new Error(`webpack -c ${config} failed`);
    }
  }
  const port = 3190;
  const server = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/serveWorkbench.ts'], {
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
  });
  globalThis.__DAICHO_SERVER__ = server;
  process.env.DAICHO_URL = `http://localhost:${port}/`;
  for (let tries = 0; tries < 100; tries++) {
    try {
      if ((await fetch(process.env.DAICHO_URL)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the workbench did not start');
}
