import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package of which something ships. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As its package.json or the lock file says it, e.g. `MIT`. */
  readonly licence: string;
  readonly author: string;
  /** Its licence and notice files, whole; empty when it carries none. */
  readonly licenceTexts: readonly string[];
  /** The packed archive's checksum of the lock file, hex; null for none. */
  readonly sha512: string | null;
  readonly dependencies: readonly string[];
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly license?: string; readonly integrity?: string }>>;
}

/** Copied into the site as it is, and bundled by nobody. */
const COPIED = ['node_modules/@microsoft/office-js'];
const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/** The packages behind the modules of the bundles and the files that are copied, by name and version. */
export function shippedPackages(root: string, modules: readonly string[]): ShippedPackage[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as LockFile;
  const folders = new Set([...COPIED, ...modules.flatMap(packageFolder)]);
  return [...folders]
    .map((folder) => readPackage(root, folder, lock))
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** `node_modules/a/node_modules/@b/c` of a module's place; webpack's own runtime counts as webpack. */
export function packageFolder(module: string): string[] {
  if (module.startsWith('webpack/')) return ['node_modules/webpack'];
  const match = /^(?:.*?\/)?((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'));
  const folder = match?.[1];
  return folder === undefined ? [] : [folder.slice(folder.indexOf('node_modules/'))];
}

function readPackage(root: string, folder: string, lock: LockFile): ShippedPackage {
  const place = nearest(join(root, folder));
  const json = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as PackageJson;
  const locked = lock.packages[folder];
  if (!locked) throw new Error(`${folder} ships, but is not in package-lock.json`);
  const { author } = json;
  return {
    name: json.name,
    version: json.version,
    licence: locked.license ?? json.license ?? 'unknown',
    author: (typeof author === 'string' ? author : author?.name) ?? '',
    licenceTexts: readdirSync(place)
      .filter((name) => LICENCE_FILE.test(name))
      .sort()
      .map((name) => readFileSync(join(place, name), 'utf8').replaceAll('\r\n', '\n').trim()),
    sha512: sha512Of(locked.integrity),
    dependencies: Object.keys(json.dependencies ?? {}),
  };
}

function nearest(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('a package without package.json');
  return nearest(parent);
}

function sha512Of(integrity: string | undefined): string | null {
  const base64 = /sha512-([A-Za-z0-9+/=]+)/.exec(integrity ?? '')?.[1];
  return base64 === undefined ? null : Buffer.from(base64, 'base64').toString('hex');
}
