import type { CellSource } from '../domain/register';
import type { SealDifference } from '../layout/frozen/seal';
import { canonicalText, sealDifferences, sealedEntries } from '../layout/frozen/seal';
import { FIELD_HEADING } from '../layout/frozen/changeLine';
import type { FoundSeal } from '../layout/frozen/sealTable';
import { findSeals, holdsSeal } from '../layout/frozen/sealTable';
import { MEMORY_NAMESPACE } from '../layout/memory';
import { holdsRegisterTable } from '../layout/registerPlan';
import { TABLE } from '../layout/sheetNames';
import { readTableRows } from '../layout/tableRows';
import type { Door } from '../workbook/door';
import type { SnapshotRequest, WorkbookSnapshot } from '../workbook/snapshot';
import type { ActionResult } from './actionResult';
import { digestOf } from './digest';
import { openRegister } from './openRegister';

/** An entry that the register no longer says as the paper was confirmed. */
export interface FrozenDifference extends SealDifference {
  /** The cells of 台帳_進捗 that changed; empty where the entry is no longer there. */
  readonly places: readonly CellSource[];
}

export interface FrozenPaper extends FoundSeal {
  readonly periodLabel: string;
  /** The register gives the same SHA-256 as when the paper was confirmed. */
  readonly agrees: boolean;
  readonly differences: readonly FrozenDifference[];
}

type VerifyResult = Exclude<ActionResult<readonly FrozenPaper[]>, { kind: 'needsDecision' }>;

/** 確定後の変更を調べる: whether the register still says what each confirmed paper stands on. Nothing is written. */
export async function verifyFrozen(door: Door): Promise<VerifyResult> {
  const run = await door.run(async (session) => verify(await session.takeSnapshot(VERIFY_SNAPSHOT)));
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  return run.kind === 'failed' ? run : run.value;
}

const VERIFY_SNAPSHOT: SnapshotRequest = {
  detail: ({ name, tableNames }, names) =>
    holdsRegisterTable(tableNames) || holdsSeal(name, names) ? 'values' : 'none',
  // A register of a later program may tell of itself there alone.
  customXmlNamespace: MEMORY_NAMESPACE,
};

async function verify(snapshot: WorkbookSnapshot): Promise<VerifyResult> {
  const opened = openRegister(snapshot);
  if (opened.kind === 'none') return { kind: 'blocked', reasons: [{ code: 'noRegister' }] };
  if (opened.kind === 'blocked') return { kind: 'blocked', reasons: [opened.reason] };
  const { register } = opened;
  const seals = findSeals(snapshot);
  if (seals.length === 0) return { kind: 'blocked', reasons: [{ code: 'noConfirmed' }] };
  const placesOf = entryPlaces(snapshot);
  const papers: FrozenPaper[] = [];
  for (const found of seals) {
    const { periodId, digest, entries } = found.seal;
    const now = await digestOf(canonicalText(register, periodId));
    const differences = sealDifferences(entries, sealedEntries(register, periodId));
    papers.push({
      ...found,
      periodLabel: register.periods.find(({ id }) => id === periodId)?.label ?? periodId,
      agrees: now === digest,
      differences: differences.map((one) => ({ ...one, places: placesOf(periodId, one) })),
    });
  }
  return { kind: 'done', value: papers };
}

function entryPlaces(
  snapshot: WorkbookSnapshot,
): (periodId: string, change: SealDifference) => readonly CellSource[] {
  const headings = ['報告期ID', '活動ID', ...Object.values(FIELD_HEADING)];
  const reading = readTableRows(snapshot, TABLE.progress, headings);
  const rows = new Map(
    (reading.kind === 'rows' ? reading.rows : []).map((row) => [
      JSON.stringify([row.text('報告期ID'), row.text('活動ID')]),
      row,
    ]),
  );
  return (periodId, { activityId, kind, fields }) => {
    const row = rows.get(JSON.stringify([periodId, activityId]));
    if (!row) return [];
    const shown = kind === 'changed' ? fields : (['status'] as const);
    return shown.map((field) => {
      const { sheet, cell } = row.place(FIELD_HEADING[field]);
      return { sheet, cell };
    });
  };
}
