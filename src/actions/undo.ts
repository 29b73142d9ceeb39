import { restoreImports } from '../layout/importMemory';
import { MEMORY_NAMESPACE, readMemory, writeMemory } from '../layout/memory';
import { laterFormat } from '../layout/readRegister';
import { holdsRegisterTable } from '../layout/registerPlan';
import { isOwnSheet } from '../layout/sheetNames';
import { isNamedSummary } from '../layout/summary/placement';
import { editedSince } from '../layout/undoMemory';
import type { Door } from '../workbook/door';
import type { Edit, EditPlan } from '../workbook/editPlan';
import type { Unrestored } from '../workbook/invertPlan';
import { preflight } from '../workbook/preflight';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findSheet } from '../workbook/snapshot';
import type { ActionResult } from './actionResult';
import { withWrittenSheets } from './writtenSheets';

export interface UndoOptions {
  /** What a person typed since then is lost only when they said so. */
  readonly losesLaterEdits: boolean;
}

export interface UndoReport {
  readonly action: string;
  readonly at: string;
  readonly notRestored: readonly Unrestored[];
}

export type UndoQuestion = {
  readonly code: 'editedSince';
  readonly action: string;
  readonly places: readonly { readonly sheet: string; readonly cell: string | null }[];
};

/** 直前の操作を取り消す: puts back what the last action of this program changed. Excel's own Ctrl+Z cannot (LTSC). */
export async function undo(
  door: Door,
  options: UndoOptions,
): Promise<ActionResult<UndoReport, UndoQuestion>> {
  const run = await door.run(async (session) => {
    const snapshot = await session.takeSnapshot({
      // Everything that an action writes is either generated or a register sheet: small, or ours.
      detail: ({ name, tableNames }, names) => {
        const isWritten =
          isOwnSheet(name, names) || holdsRegisterTable(tableNames) || isNamedSummary(name, names);
        return isWritten ? 'cells' : 'none';
      },
      customXmlNamespace: MEMORY_NAMESPACE,
    });
    const version = laterFormat(snapshot);
    if (version !== null) return { kind: 'blocked', reasons: [{ code: 'newerFormat', version }] } as const;
    const memory = readMemory(snapshot.customXml);
    const last = memory.undo;
    if (!last) return { kind: 'blocked', reasons: [{ code: 'nothingToUndo' }] } as const;
    const seen = await withWrittenSheets(last, snapshot, session);
    const places = editedSince(last, seen);
    if (places.length > 0 && !options.losesLaterEdits) {
      const question: UndoQuestion = { code: 'editedSince', action: last.action, places };
      return { kind: 'needsDecision', question } as const;
    }
    const { imports: now, returns: taken, guards, ...rest } = memory;
    const guardsThen = last.guardsBefore === undefined ? guards : last.guardsBefore;
    const imports = restoreImports(now, last.importsBefore);
    const returns = restoreImports(taken, last.returnsBefore);
    const papers = last.papersBefore ?? memory.papers ?? {};
    const xml = writeMemory({
      ...rest,
      ...(imports ? { imports } : {}),
      ...(returns ? { returns } : {}),
      ...(guardsThen ? { guards: guardsThen } : {}),
      papers,
      comparison: last.comparisonBefore === undefined ? memory.comparison : last.comparisonBefore,
      summary: last.summaryBefore,
      undo: null,
    });
    const plan: EditPlan = {
      edits: [
        ...stillProtected(last.edits, snapshot),
        { kind: 'setCustomXml', namespace: MEMORY_NAMESPACE, xml },
      ],
    };
    const reasons = preflight(seen, plan);
    if (reasons.length > 0) return { kind: 'blocked', reasons } as const;
    await session.applyPlan(plan);
    const { action, at, notRestored } = last;
    return { kind: 'done', value: { action, at, notRestored } } as const;
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  return run.kind === 'failed' ? run : run.value;
}

/** A protection that a person has lifted since cannot be lifted again: Excel refuses. */
function stillProtected(edits: readonly Edit[], now: WorkbookSnapshot): readonly Edit[] {
  return edits.filter(
    (edit) => edit.kind !== 'unprotectSheet' || findSheet(now, edit.sheet)?.isProtected === true,
  );
}
