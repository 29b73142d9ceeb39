import { MEMORY_NAMESPACE } from '../layout/memory';
import type { UndoMemory } from '../layout/undoMemory';
import type { DoorSession } from '../workbook/door';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/**
 * The snapshot with all sheets that an action wrote to: the office's own ones are read again only where one was, since
 * which they are stands in the workbook itself.
 */
export async function withWrittenSheets(
  { left }: UndoMemory,
  snapshot: WorkbookSnapshot,
  session: DoorSession,
): Promise<WorkbookSnapshot> {
  const written = new Set(left.map(({ sheet }) => sheet));
  if (!snapshot.sheets.some(({ name, grid }) => written.has(name) && grid === null)) return snapshot;
  return session.takeSnapshot({
    detail: ({ name }) => (written.has(name) ? 'cells' : 'none'),
    customXmlNamespace: MEMORY_NAMESPACE,
  });
}
