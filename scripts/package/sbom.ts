import { nameGuid } from './nameGuid';
import type { ShippedPackage } from './shippedPackages';

/** What a bill of materials says of the product itself. */
export interface Product {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly licence: string;
  /** Packages that it names in package.json. */
  readonly dependencies: readonly string[];
}

/** URL namespace of RFC 9562. */
const NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';
const OWN_TERMS = 'Microsoft Software License Terms: Microsoft Office JavaScript (Office.js) API Library';

/**
 * A CycloneDX 1.6 bill of materials of what ships. It holds no time of its making: the same content is the same bytes,
 * and its serial number is made from that content.
 */
export function sbom(product: Product, packages: readonly ShippedPackage[]): string {
  const root = {
    type: 'application',
    'bom-ref': purl(product),
    name: product.name,
    version: product.version,
    description: product.description,
    licenses: [{ license: { id: product.licence } }],
    purl: purl(product),
  };
  const content = {
    metadata: { component: root },
    components: packages.map(component),
    dependencies: [
      dependencyLine(product, packages),
      ...packages.map((one) => dependencyLine(one, packages)),
    ],
  };
  const serial = nameGuid(NAMESPACE, JSON.stringify(content));
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${serial}`,
    version: 1,
    ...content,
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

function component(one: ShippedPackage) {
  const slash = one.name.indexOf('/');
  return {
    type: 'library',
    'bom-ref': purl(one),
    ...(slash < 0 ? {} : { group: one.name.slice(0, slash) }),
    name: one.name.slice(slash + 1),
    version: one.version,
    ...(one.sha512 === null ? {} : { hashes: [{ alg: 'SHA-512', content: one.sha512 }] }),
    licenses: [licenceOf(one)],
    purl: purl(one),
  };
}

/** One licence by its SPDX id, several as an expression, terms of a company by their name. */
function licenceOf({ name, licence }: ShippedPackage) {
  if (name === '@microsoft/office-js') return { license: { name: OWN_TERMS } };
  return licence.includes(' ') ? { expression: licence } : { license: { id: licence } };
}

function dependencyLine(
  { name, version, dependencies }: Pick<ShippedPackage, 'name' | 'version' | 'dependencies'>,
  packages: readonly ShippedPackage[],
) {
  const dependsOn = packages.filter((one) => dependencies.includes(one.name)).map(purl);
  return { ref: purl({ name, version }), dependsOn };
}

/** `pkg:npm/%40scope/name@1.2.3`. */
function purl({ name, version }: { readonly name: string; readonly version: string }): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
