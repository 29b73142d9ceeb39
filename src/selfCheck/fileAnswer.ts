/** What the server answered when a file of the site was asked for. */
export interface FileAnswer {
  readonly path: string;
  /** Null: no answer at all. */
  readonly status: number | null;
  /** Another address answered, e.g. a sign-in page of a proxy. */
  readonly redirectedTo: string | null;
  /** Lower-case hex; null where the browser does not calculate it (a page without https). */
  readonly sha256: string | null;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

/** Asks the site's own server, past the browser's cache. Never rejects. */
export async function askFor(path: string): Promise<FileAnswer> {
  const wanted = new URL(path, document.baseURI);
  try {
    const response = await fetch(wanted, { cache: 'no-store', credentials: 'same-origin' });
    const bytes = await response.arrayBuffer();
    return {
      path,
      status: response.status,
      redirectedTo: response.redirected ? response.url : null,
      sha256: await sha256(bytes),
      headers: new Map(response.headers),
    };
  } catch {
    return { path, status: null, redirectedTo: null, sha256: null, headers: new Map() };
  }
}

/** The text of a file; null when the server does not have it. */
export async function readText(path: string): Promise<string | null> {
  try {
    const response = await fetch(new URL(path, document.baseURI), { cache: 'no-store' });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

async function sha256(bytes: ArrayBuffer): Promise<string | null> {
  // Only there on https and localhost.
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
