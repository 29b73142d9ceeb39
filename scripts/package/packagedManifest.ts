import { nameGuid } from './nameGuid';

/** Where the project's own manifest says that the add-in is served. */
const DEVELOPER_BASE = 'https://localhost:3000/';
const ID = /<Id>([0-9a-f-]{36})<\/Id>/;

/** A manifest for one place, and what else is named after it. */
export interface PackagedManifest {
  readonly xml: string;
  /** Of the add-in at this address: kept from build to build, another one at another address. */
  readonly addInId: string;
  /** Under which Windows keeps the trusted catalog. */
  readonly catalogId: string;
}

/**
 * The project's manifest for a city's own address. Throws when it is not the project's manifest: its ID is the namespace
 * that the IDs are made in.
 */
export function packagedManifest(source: string, baseHref: string, version: string): PackagedManifest {
  const namespace = ID.exec(source)?.[1];
  if (namespace === undefined || !source.includes(DEVELOPER_BASE)) {
    throw new Error(`manifest.xml has no Id, or is not for ${DEVELOPER_BASE}`);
  }
  const addInId = nameGuid(namespace, baseHref);
  const xml = source
    .replace(ID, `<Id>${addInId}</Id>`)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`)
    .replaceAll(DEVELOPER_BASE, () => escapeAttribute(baseHref));
  return { xml, addInId, catalogId: nameGuid(namespace, `catalog ${baseHref}`) };
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
