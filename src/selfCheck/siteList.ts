/** A file of the site as it was built: path under the site's folder, and SHA-256 in lower-case hex. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** `files.json` of the site. */
export interface SiteList {
  readonly version: string;
  readonly files: readonly ListedFile[];
}

/** Null when the text is not such a list: a server may answer any address with a page of its own. */
export function readSiteList(text: string): SiteList | null {
  try {
    const value: unknown = JSON.parse(text);
    return isSiteList(value) ? value : null;
  } catch {
    return null;
  }
}

function isSiteList(value: unknown): value is SiteList {
  if (typeof value !== 'object' || value === null) return false;
  if (!('version' in value) || typeof value.version !== 'string') return false;
  return 'files' in value && Array.isArray(value.files) && value.files.every(isListedFile);
}

function isListedFile(value: unknown): value is ListedFile {
  if (typeof value !== 'object' || value === null) return false;
  return 'path' in value && typeof value.path === 'string' && 'sha256' in value && 'bytes' in value;
}
