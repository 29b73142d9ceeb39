/** A directive of the header that takes away what the pages need. */
export interface NarrowedDirective {
  readonly directive: string;
  /** What holds, the fall-back to default-src counted in. */
  readonly found: string;
}

/** Where a directive that is left out gets its value from (CSP 3, §6.8.3). */
const FALL_BACK: Readonly<Record<string, readonly string[]>> = {
  'worker-src': ['child-src', 'script-src', 'default-src'],
  'frame-src': ['child-src', 'default-src'],
};
const FETCH = /^(?:script|style|img|font|connect|object|worker|frame|media|manifest)-src$/;

/**
 * What a policy in the header takes away from the one in the pages. Two policies hold at once: what the header leaves
 * open is still held by the page, so that a wider one does no harm; what it narrows stops the page.
 */
export function narrowedDirectives(
  header: string,
  pagePolicy: string,
  ownOrigin: string,
): NarrowedDirective[] {
  // Headers that were sent twice are joined by a comma: the narrower one holds.
  return header.split(',').flatMap((policy) => {
    const sent = directives(policy);
    const narrowed = [...directives(pagePolicy)].flatMap(([directive, expected]): NarrowedDirective[] => {
      const found = valueOf(sent, directive);
      if (found === null) return [];
      return expected.every((source) => allows(found, source, ownOrigin))
        ? []
        : [{ directive, found: found.join(' ') }];
    });
    const sandbox = sent.get('sandbox');
    return sandbox ? [...narrowed, { directive: 'sandbox', found: sandbox.join(' ') }] : narrowed;
  });
}

/** Who may frame the pages by the header, when they themselves may not. */
export function narrowedFrames(header: string, ownOrigin: string): string | null {
  for (const policy of header.split(',')) {
    const found = directives(policy).get('frame-ancestors');
    if (found && !allows(found, "'self'", ownOrigin)) return found.join(' ');
  }
  return null;
}

function valueOf(sent: ReadonlyMap<string, readonly string[]>, directive: string): readonly string[] | null {
  const names = FETCH.test(directive) ? (FALL_BACK[directive] ?? ['default-src']) : [];
  for (const name of [directive, ...names]) {
    const value = sent.get(name);
    if (value) return value;
  }
  return null;
}

function allows(found: readonly string[], source: string, ownOrigin: string): boolean {
  if (source === "'none'" || found.includes(source)) return true;
  if (source === "'self'") {
    const { host, protocol } = new URL(ownOrigin);
    return [ownOrigin, `${ownOrigin}/`, host, protocol, '*'].some((wide) => found.includes(wide));
  }
  return source.startsWith("'sha256-") && found.includes("'unsafe-inline'");
}

function directives(policy: string): Map<string, readonly string[]> {
  return new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name !== '')
      .map(([name = '', ...values]) => [name.toLowerCase(), values]),
  );
}
