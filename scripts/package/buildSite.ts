import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { StatsModule, StatsOptions } from 'webpack';
import webpack from 'webpack';
import addIn from '../../webpack.config.mjs';
import standalone from '../../webpack.standalone.mjs';

/** What a build gave, and what it was made from. */
export interface Site {
  /** By path under the build's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Where each module of the bundles came from, e.g. `./node_modules/react/index.js`; `webpack/runtime/…` too. */
  readonly modules: readonly string[];
}

/** Every module one by one: webpack else tells the first few and counts the rest. */
const ALL_MODULES: StatsOptions = {
  ...{ all: false, modules: true, nestedModules: true, runtimeModules: true, orphanModules: false },
  ...{ modulesSpace: Infinity, nestedModulesSpace: Infinity },
  ...{ groupModulesByAttributes: false, groupModulesByCacheStatus: false, groupModulesByExtension: false },
  ...{ groupModulesByLayer: false, groupModulesByPath: false, groupModulesByType: false },
};

/** For developers' own addresses; the packed one stands beside the site, not in it. */
const NOT_SERVED = 'manifest.xml';

/** Builds the static site into `folder`. Throws with webpack's own words when it cannot. */
export function buildSite(folder: string): Promise<Site> {
  return build(addIn, folder);
}

/** Builds the edition that needs neither add-in nor server into `folder`: one HTML file. */
export function buildStandalone(folder: string): Promise<Site> {
  return build(standalone, folder);
}

async function build(config: webpack.Configuration, folder: string): Promise<Site> {
  const stats = await run({ ...config, output: { ...config.output, path: folder } });
  const { modules = [] } = stats.toJson(ALL_MODULES);
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (name !== NOT_SERVED) files.set(name, readFileSync(path));
  }
  return { files, modules: [...new Set(modules.flatMap(namesOf))].sort() };
}

function run(config: webpack.Configuration): Promise<webpack.Stats> {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (!stats || stats.hasErrors()) reject(new Error(stats?.toString('errors-only')));
      else resolve(stats);
    });
  });
}

/** Modules that were joined into one are told inside it. */
function namesOf({ name, modules = [], nameForCondition }: StatsModule): string[] {
  const own = modules.length > 0 ? [] : [nameForCondition ?? name ?? ''];
  return [...own, ...modules.flatMap(namesOf)];
}
