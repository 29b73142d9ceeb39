import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillTemplate, registryText, windowsText } from './fillTemplate';
import { guideHtml } from './guideHtml';
import { licencesText, unfitLicences } from './licences';
import { packagedManifest } from './packagedManifest';
import type { Site } from './buildSite';
import { sbom } from './sbom';
import { shippedPackages } from './shippedPackages';
import type { SiteHeaders } from './siteHeaders';
import { siteHeaders } from './siteHeaders';

export interface PackageOptions {
  /** The edition without add-ins. */
  readonly standalone: Site;
  /** The project's folder. */
  readonly root: string;
  /** Read by `readBaseAddress`. */
  readonly baseHref: string;
  /** The shared folder of the catalog, e.g. `\\fileserver\addins`. */
  readonly catalog: string;
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
  /** Some of them ship: webpack's own runtime, and what the standalone edition calculates with. */
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Guides that lie in the package's own docs folder, as they are. */
const GUIDES = /^[^a-z].*\.md$|^images$/;

/** Everything that a city gets, by path in the package, and its version. */
export function packageFiles(
  site: Site,
  { root, baseHref, catalog, standalone }: PackageOptions,
): { readonly version: string; readonly files: ReadonlyMap<string, Uint8Array> } {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const json = JSON.parse(read('package.json')) as PackageJson;
  const manifest = packagedManifest(read('manifest.xml'), baseHref, json.version);
  const headers = siteHeaders(site.files);
  const { pathname: asSent, origin } = new URL(baseHref);
  // Servers match the address as people read it: /台帳/, not /%E5%8F%B0….
  const pathname = decodeURI(asSent);
  const values = {
    VERSION: json.version,
    BASE_URL: baseHref,
    ORIGIN: origin,
    PATH: pathname,
    PATH_PATTERN: pathname.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    POLICY: headers.policy,
    HASHED_LOCATIONS: hashedLocations(headers),
    ADDIN_ID: manifest.addInId,
    CATALOG_ID: manifest.catalogId,
    CATALOG: catalog,
    CATALOG_ESCAPED: catalog.replaceAll('\\', '\\\\'),
  };
  const fill = (name: string): string => fillTemplate(read(`packaging/${name}`), values);
  const packages = shippedPackages(root, [...site.modules, ...standalone.modules]);
  const unfit = unfitLicences(packages);
  if (unfit.length > 0) throw new Error(`must not ship: ${unfit.join(', ')}`);
  const named = Object.keys({ ...json.dependencies, ...json.devDependencies });
  const product = { ...json, licence: json.license, dependencies: named };
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files = new Map<string, Uint8Array>([
    ...[...site.files].map(([path, bytes]): [string, Uint8Array] => [`site/${path}`, bytes]),
    ...[...standalone.files].map(([path, bytes]): [string, Uint8Array] => [`standalone/${path}`, bytes]),
    ['site/web.config', utf8(fill('web.config'))],
    ['manifest.xml', utf8(manifest.xml)],
    ['server/nginx.conf', utf8(fill('nginx.conf'))],
    ['server/apache.conf', utf8(fill('apache.conf'))],
    ['registry/trusted-catalog.reg', registryText(fill('trusted-catalog.reg'))],
    ['registry/remove-trusted-catalog.reg', registryText(fill('remove-trusted-catalog.reg'))],
    ['policy.txt', windowsText(fill('policy.txt'))],
    ['はじめにお読みください.txt', windowsText(fill('はじめにお読みください.txt'))],
    ['撤去手順.txt', windowsText(fill('撤去手順.txt'))],
    ['licenses.txt', windowsText(licencesText(read('LICENSE'), packages))],
    ['sbom.cdx.json', utf8(sbom(product, packages))],
    ['CHANGELOG.md', utf8(read('CHANGELOG.md'))],
    ...samples(root),
    ...guides(root),
  ]);
  files.set('SHA256SUMS.txt', utf8(checksums(files)));
  return { version: json.version, files };
}

/** IIS has no patterns for single files: each is named. */
function hashedLocations({ hashedFiles }: SiteHeaders): string {
  return hashedFiles
    .map((path) =>
      [
        `  <location path="${path}">`,
        '    <system.webServer>',
        '      <staticContent>',
        '        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />',
        '      </staticContent>',
        '    </system.webServer>',
        '  </location>',
      ].join('\n'),
    )
    .join('\n');
}

/** The guides in Japanese as pages, and their pictures. */
function guides(root: string): [string, Uint8Array][] {
  const folder = join(root, 'docs');
  const paths = readdirSync(folder)
    .filter((name) => GUIDES.test(name))
    .flatMap((name) => filesBelow(folder, name));
  const beside = paths.filter((path) => path.endsWith('.md')).map((path) => path.slice(0, -'.md'.length));
  return paths.map((path): [string, Uint8Array] => {
    const bytes = readFileSync(join(folder, path));
    if (!path.endsWith('.md')) return [`docs/${path}`, bytes];
    const page = guideHtml({ markdown: bytes.toString('utf8'), beside });
    return [`docs/${path.slice(0, -'.md'.length)}.html`, new TextEncoder().encode(page)];
  });
}

/** The workbooks that the guides work with. */
function samples(root: string): [string, Uint8Array][] {
  return ['.', 'departments'].flatMap((folder) =>
    readdirSync(join(root, 'samples', folder))
      .filter((name) => name.endsWith('.xlsx') && !name.startsWith('~$'))
      .map((name): [string, Uint8Array] => [
        ['samples', ...(folder === '.' ? [] : [folder]), name].join('/'),
        readFileSync(join(root, 'samples', folder, name)),
      ]),
  );
}

function filesBelow(folder: string, name: string): string[] {
  if (!existsSync(join(folder, name))) return [];
  if (!/\.[a-z]+$/.test(name)) {
    return readdirSync(join(folder, name)).flatMap((below) => filesBelow(folder, `${name}/${below}`));
  }
  return [name];
}

/** As `sha256sum` writes and checks it. */
function checksums(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    .join('');
}
