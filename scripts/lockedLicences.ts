import { MAY_SHIP, OWN_TERMS } from './package/licences';

/** Terms under which a tool may be used to build the product, beside those under which something may ship. */
const MAY_BUILD = [
  ...MAY_SHIP,
  ...[
    'BlueOak-1.0.0',
    'CC-BY-4.0',
    'CC0-1.0',
    'MPL-2.0',
    'Python-2.0',
    '(MIT OR CC0-1.0)',
    '(MIT OR Apache-2.0)',
  ],
];

interface LockedPackage {
  readonly license?: string;
  /** Only for building and testing. */
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  /** For one system; what is not for this one is not installed, and its licence not written down. */
  readonly optional?: boolean;
}

/**
 * Packages of package-lock.json whose licence does not fit what they are for, one sentence each. `packages`: as in the
 * lock file, by folder.
 */
export function unfitLocked(packages: Readonly<Record<string, LockedPackage>>): string[] {
  return Object.entries(packages).flatMap(([folder, { license, dev, devOptional, optional }]) => {
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (folder === '' || name === OWN_TERMS) return [];
    if (license === undefined) return optional ? [] : [`${folder}: 使用許諾が分かりません。`];
    const isTool = dev === true || devOptional === true;
    const fits = (isTool ? MAY_BUILD : MAY_SHIP).includes(license);
    return fits ? [] : [`${folder}: ${license} は${isTool ? '開発の道具' : '配布するもの'}に使えません。`];
  });
}
