import { strToU8, zipSync } from 'fflate';
import type { SavablePackage } from './openPackage';
import { openPackage } from './openPackage';

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/></Types>';

/** A package with nothing in it but what a test puts there. */
export function emptyPackage(): SavablePackage {
  return openPackage(zipSync({ '[Content_Types].xml': strToU8(TYPES) }));
}
