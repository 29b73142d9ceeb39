import type { ShippedPackage } from './shippedPackages';

/** Licences under which packages may ship; office.js has Microsoft's own terms, which allow it (see its LICENSE.md). */
export const MAY_SHIP = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'Apache-2.0 AND MIT',
];
export const OWN_TERMS = '@microsoft/office-js';
const RULE = '='.repeat(78);

/** Packages that must not ship as they are; empty when all may. */
export function unfitLicences(packages: readonly ShippedPackage[]): string[] {
  return packages
    .filter(({ name, licence }) => name !== OWN_TERMS && !MAY_SHIP.includes(licence))
    .map(({ name, version, licence }) => `${name}@${version}: ${licence}`);
}

/** The licence of everything that ships, as one text. */
export function licencesText(ownLicence: string, packages: readonly ShippedPackage[]): string {
  const names = packages.map(
    ({ name, version, licence }) => `  ${name} ${version} (${licenceName(name, licence)})`,
  );
  return [
    '改革台帳 (Kaikaku Daicho)',
    '',
    ownLicence.trim(),
    '',
    RULE,
    '同梱しているソフトウェア / Software that is part of this package',
    '',
    ...names,
    ...packages.map(licenceOf),
    '',
  ].join('\n');
}

function licenceName(name: string, licence: string): string {
  return name === OWN_TERMS ? 'Microsoft Software License Terms' : licence;
}

function licenceOf({ name, version, licence, author, licenceTexts }: ShippedPackage): string {
  const head = ['', RULE, `${name} ${version} — ${licenceName(name, licence)}`, ''];
  if (licenceTexts.length > 0) return [...head, ...licenceTexts].join('\n');
  const by = author === '' ? '' : `, ${author}`;
  return [...head, `The package carries no licence file; its package.json says: ${licence}${by}.`].join('\n');
}
