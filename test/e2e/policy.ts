/** The policy of every page of the add-in (frames of its own folder are there for office.js alone). */
export const POLICY: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  // The readers of the departments' files.
  "worker-src 'self'",
  // The hash of an empty style element, which the components fill through the object model.
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

const META = /<meta\s+http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/i;

/** True when the page's text does not carry the policy, whole and before anything that it is to hold back. */
export function lacksPolicy(html: string): boolean {
  const match = META.exec(html);
  if (!match || match[1] !== POLICY.join('; ')) return true;
  const firstScript = html.search(/<(script|link|style)\b/i);
  return firstScript >= 0 && firstScript < match.index;
}
