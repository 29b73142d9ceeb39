/** What the server answered when a file of the site was asked for. */
export interface FileAnswer {
  readonly path: string;
  /** Null: no answer at all. */
  readonly status: number | null;
  /** Another address answered, e.g. a sign-in page of a proxy; empty: one that the browser does not tell. */
  readonly redirectedTo: string | null;
  /** Lower-case hex; null where the browser does not calculate it (a page without https). */
  readonly sha256: string | null;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

/** Asks the site's own server, past the browser's cache. Never rejects. */
export async function askFor(path: string): Promise<FileAnswer> {
  return (await askForText(path)).answer;
}

/** The same with the text of the file; empty where there is no answer. */
export async function askForText(
  path: string,
): Promise<{ readonly answer: FileAnswer; readonly text: string }> {
  const wanted = new URL(path, document.baseURI);
  try {
    const response = await fetch(wanted, { cache: 'no-store', credentials: 'same-origin' });
    const bytes = await response.arrayBuffer();
    const answer = {
      path,
      status: response.status,
      redirectedTo: response.redirected ? response.url : null,
      sha256: await sha256(bytes),
      headers: new Map(response.headers),
    };
    return { answer, text: new TextDecoder().decode(bytes) };
  } catch {
    const redirectedTo = (await leadsAway(wanted)) ? '' : null;
    return { answer: { path, status: null, redirectedTo, sha256: null, headers: new Map() }, text: '' };
  }
}

/** To another server, or from https to http: the browser stops there, and says no more than that it was led away. */
async function leadsAway(wanted: URL): Promise<boolean> {
  try {
    const { type } = await fetch(wanted, { cache: 'no-store', redirect: 'manual' });
    return type === 'opaqueredirect';
  } catch {
    return false;
  }
}

async function sha256(bytes: ArrayBuffer): Promise<string | null> {
  // Only there on https and localhost.
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
