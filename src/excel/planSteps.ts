/**
 * Marks that go into a batch between its edits. Office.js hands back those that were reached, which tells the edit that
 * Excel refused; its own debugInfo names only the member, or quotes cell text.
 */
export const DESCRIPTION_STEP = 'description';
/** Reached when every action was carried out. */
export const LAST_STEP = 'end';

export function editStep(index: number): string {
  return `edit ${index}`;
}

/** The last mark that was reached before the error; null where there was none. */
export function lastStep(error: unknown): string | null {
  if (!(error instanceof Error) || !('traceMessages' in error)) return null;
  const { traceMessages } = error;
  const last: unknown = Array.isArray(traceMessages) ? traceMessages.at(-1) : null;
  return typeof last === 'string' ? last : null;
}

/** The index of the edit that was refused; null where it is not known. */
export function refusedEdit(error: unknown): number | null {
  const match = /^edit (\d+)$/.exec(lastStep(error) ?? '');
  return match ? Number(match[1]) : null;
}
