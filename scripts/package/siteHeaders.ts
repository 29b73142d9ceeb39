const META = /<meta\s+http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/i;
/** Its name holds a fingerprint of its content: it never changes under its name. */
const HASHED = /\.[0-9a-f]{8}\.js$/;

/** The headers that every file of the site is sent with. */
export interface SiteHeaders {
  readonly policy: string;
  /** Files that may be kept for ever, by path; all others are asked for anew each time. */
  readonly hashedFiles: readonly string[];
}

/**
 * The headers for a built site. The policy is the one that its pages carry, and who may frame them, which a page cannot
 * say of itself. Throws when pages disagree.
 */
export function siteHeaders(files: ReadonlyMap<string, Uint8Array>): SiteHeaders {
  const policies = new Set<string>();
  for (const [path, bytes] of files) {
    // Those below are Microsoft's own, shipped as they are.
    if (!path.endsWith('.html') || path.includes('/')) continue;
    policies.add(META.exec(new TextDecoder().decode(bytes))?.[1] ?? `none in ${path}`);
  }
  const [policy] = policies;
  if (policies.size !== 1 || policy === undefined) {
    throw new Error(`the pages do not carry one policy: ${[...policies].join(' / ')}`);
  }
  return {
    policy: `${policy}; frame-ancestors 'self'`,
    hashedFiles: [...files.keys()].filter((path) => HASHED.test(path)).sort(),
  };
}
