/** What `npm audit --json` came to. */
export type AuditAnswer =
  /** The advisory service was not asked, or did not answer: nothing is known. */
  | { readonly kind: 'unanswered'; readonly reason: string }
  /** Packages with a known fault, as `name (severity)`; empty when there is none. */
  | { readonly kind: 'answered'; readonly faults: readonly string[] };

interface Report {
  readonly vulnerabilities: Readonly<Record<string, { readonly severity: string }>>;
}

/** Reads npm's answer. Anything that is not a report counts as no answer: it must not pass for "no faults". */
export function readAuditAnswer(output: string): AuditAnswer {
  let value: unknown;
  try {
    value = JSON.parse(output);
  } catch {
    return { kind: 'unanswered', reason: output.trim().split('\n')[0] ?? '' };
  }
  if (!isReport(value)) return { kind: 'unanswered', reason: messageOf(value) };
  const faults = Object.entries(value.vulnerabilities).map(([name, { severity }]) => `${name} (${severity})`);
  return { kind: 'answered', faults: faults.sort() };
}

function isReport(value: unknown): value is Report {
  if (typeof value !== 'object' || value === null || !('auditReportVersion' in value)) return false;
  return 'vulnerabilities' in value && typeof value.vulnerabilities === 'object';
}

/** Without the address of a registry: that is a machine's own business. */
function messageOf(value: unknown): string {
  const message = typeof value === 'object' && value !== null && 'message' in value ? value.message : '';
  return String(message).replace(/ - (GET|POST) \S+$/, '');
}
