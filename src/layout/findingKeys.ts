import type { Acknowledgement } from '../domain/checks/acknowledgement';
import { canAcknowledge } from '../domain/checks/acknowledgement';
import type { Finding } from '../domain/checks/finding';
import { parseCell } from '../workbook/address';
import { plainText } from '../workbook/cellValue';
import { valueAt } from '../workbook/grid';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findSheet } from '../workbook/snapshot';
import { fingerprint } from './cellPrint';

/** A finding that can be told again at the next 点検. */
export interface CheckedFinding {
  readonly finding: Finding;
  /** What it speaks of, wherever that stands by now: `R05/A0003/delayReason`. */
  readonly subject: string;
  /** The subject with what stands in the cell: another one as soon as the cell changes. */
  readonly key: string;
  readonly acknowledged: Acknowledgement | null;
}

/** Names each finding for later. `reasonFor`: the reason for which a key is 承知の上; null where it is open. */
export function keyFindings(
  findings: readonly Finding[],
  snapshot: WorkbookSnapshot,
  reasonFor: (key: string) => string | null,
): readonly CheckedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const base = subjectOf(finding);
    const nth = (seen.get(base) ?? 0) + 1;
    seen.set(base, nth);
    const subject = nth === 1 ? base : `${base}#${String(nth)}`;
    const key = `${subject}/${fingerprint(standingOf(finding, snapshot))}`;
    const reason = canAcknowledge(finding) ? reasonFor(key) : null;
    return { finding, subject, key, acknowledged: reason === null ? null : { reason } };
  });
}

function subjectOf({ rule, activityId, programId, field, place, source }: Finding): string {
  const of = activityId ?? programId ?? (place ?? source)?.sheet.replaceAll('/', '') ?? '';
  return [rule, of, field ?? ''].join('/');
}

/** What of the blanks says where or how something is called, and may change without the thing itself. */
const PASSING: ReadonlySet<string> = new Set(['activity', 'places', 'cells', 'line', 'name']);

function standingOf(finding: Finding, snapshot: WorkbookSnapshot): string {
  const { rule, value, blanks } = finding;
  const lasting = Object.entries(blanks).filter(([name]) => !PASSING.has(name));
  // The value of a hidden line is its number, which moves.
  return JSON.stringify([rule === 'R42' ? '' : value, textAt(finding, snapshot), lasting]);
}

/** Of the register and the 総括; what stands in the office's own sheet is the finding's value. */
function textAt({ place }: Finding, snapshot: WorkbookSnapshot): string {
  const cell = place && parseCell(place.cell);
  const grid = place && findSheet(snapshot, place.sheet)?.grid;
  return cell && grid ? plainText(valueAt(grid, cell.row, cell.column)) : '';
}
