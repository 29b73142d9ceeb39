import type { Finding, FindingField } from '../domain/checks/finding';
import type { CellSource } from '../domain/register';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { EFFECT_COLUMN, EFFECTS_TABLE, INDICATOR_COLUMN, INDICATORS_TABLE } from './measureTables';
import { ACTIVITIES_TABLE, PROGRAMS_TABLE, PROGRESS_TABLE } from './registerTables';
import { PERIODS_TABLE } from './settingsTables';
import type { TableRow } from './tableRows';
import { readTableRows } from './tableRows';
import type { TableSpec } from './tableSpec';
import { neededHeadings } from './tableSpec';

const ENTRY_HEADING: Partial<Readonly<Record<FindingField, string>>> = {
  status: '進捗状況',
  achievement: '取組実績',
  delayReason: '遅れの理由',
  nextAction: '今後の対応',
  activityName: '活動ID',
};
const EFFECT_HEADING: Partial<Readonly<Record<FindingField, string>>> = {
  amount: EFFECT_COLUMN.value,
  amountUnit: EFFECT_COLUMN.unit,
  amountYen: EFFECT_COLUMN.yen,
};
const ACTIVITY_HEADING: Partial<Readonly<Record<FindingField, string>>> = {
  activityNumber: '活動番号',
  activityName: '活動名',
  status: '活動名',
};
const PROGRAM_HEADING: Partial<Readonly<Record<FindingField, string>>> = {
  programNumber: '事業番号',
  programName: '事業名',
  department: '担当課',
  heading: '見出しID',
};

/** The register's cell that a finding speaks of; null where it speaks of none. Made once a snapshot, as far as it is asked. */
export function registerPlaces(
  snapshot: WorkbookSnapshot,
  periodId: string,
): (finding: Finding) => CellSource | null {
  const entries = once(() => rowsOf(snapshot, PROGRESS_TABLE));
  const activities = once(() => rowsById(snapshot, ACTIVITIES_TABLE, '活動ID'));
  const programs = once(() => rowsById(snapshot, PROGRAMS_TABLE, '事業ID'));
  const period = once(() => rowsById(snapshot, PERIODS_TABLE, '報告期ID').get(periodId));
  const effects = once(() => rowsOf(snapshot, EFFECTS_TABLE));
  const indicators = once(() => rowsOf(snapshot, INDICATORS_TABLE));
  return ({ field, entry, measure, activityId, programId }) => {
    if (field === null) return null;
    if (measure !== undefined) {
      return field === 'figure'
        ? cellOf(indicators()[measure], INDICATOR_COLUMN.value)
        : cellOf(effects()[measure], EFFECT_HEADING[field]);
    }
    if (field === 'period') return cellOf(period(), '基準日');
    if (entry !== null) return cellOf(entries()[entry], ENTRY_HEADING[field]);
    return (
      cellOf(activities().get(activityId ?? ''), ACTIVITY_HEADING[field]) ??
      cellOf(programs().get(programId ?? ''), PROGRAM_HEADING[field])
    );
  };
}

/** Most findings speak of reports alone, and a sound register of none. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

type Spec = Pick<TableSpec<never>, 'name' | 'columns'>;

/** In the order of `readRegister`: the n-th row is the n-th entry. */
function rowsOf(snapshot: WorkbookSnapshot, spec: Spec): readonly TableRow[] {
  const reading = readTableRows(snapshot, spec.name, neededHeadings(spec));
  return reading.kind === 'rows' ? reading.rows : [];
}

function rowsById(snapshot: WorkbookSnapshot, spec: Spec, idHeading: string): ReadonlyMap<string, TableRow> {
  return new Map(rowsOf(snapshot, spec).map((row) => [row.text(idHeading), row]));
}

function cellOf(row: TableRow | undefined, heading: string | undefined): CellSource | null {
  if (row === undefined || heading === undefined) return null;
  const { sheet, cell } = row.place(heading);
  return { sheet, cell };
}
