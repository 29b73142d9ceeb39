import { departmentFinder, departmentOrder } from '../../domain/checks/departments';
import type { Finding, Severity } from '../../domain/checks/finding';
import { numberedName } from '../../domain/numberedName';
import type { CellSource, Register } from '../../domain/register';
import { findingsJa } from '../../messages/findings';
import { findingSentence } from '../../messages/findingSentence';
import type { CellContent } from '../../workbook/editPlan';
import type { CheckedFinding } from '../findingKeys';

/** One row of 点検結果. */
export interface CheckLine {
  readonly department: string;
  readonly activity: string;
  readonly weight: string;
  readonly sentence: string;
  readonly place: CellSource | null;
  readonly value: string;
  /** 対応: the office's own words. */
  readonly note: CellContent;
  readonly key: string;
}

/** A row that stood there before: its note goes on with its subject. */
export interface StandingLine {
  readonly department: string;
  readonly activity: string;
  readonly sentence: string;
  readonly note: CellContent;
  readonly hasNote: boolean;
  readonly key: string;
}

export const WEIGHT: Readonly<Record<Severity, string>> = {
  stop: '集計を止める',
  confirm: '確認',
  notice: 'お知らせ',
};
export const ACKNOWLEDGED = '承知の上';
/** Mended, but with a note of the office: the row stays until the note is taken away. */
export const MENDED = '解消';
/** Who mends what belongs to no 担当課: periods, hidden sheets, the 総括. */
export const OFFICE = '事務局';

const LONGEST_VALUE = 60;

/** The rows of the sheet: by 担当課 in the order of the register, then by rule, then in the order of the paper. */
export function checkLines(
  items: readonly CheckedFinding[],
  register: Register,
  standing: readonly StandingLine[],
): readonly CheckLine[] {
  const notes = new Map(standing.map((line) => [subjectOf(line.key), line.note]));
  const departmentOf = departmentFinder(register);
  const labels = labelFinder(register);
  const open = [...items]
    .sort((a, b) => (a.finding.rule < b.finding.rule ? -1 : Number(a.finding.rule > b.finding.rule)))
    .map(({ finding, subject, key, acknowledged }): CheckLine => {
      const sentence = findingSentence(finding, findingsJa);
      return {
        department: departmentOf(finding) || OFFICE,
        activity: labels(finding),
        weight: acknowledged ? ACKNOWLEDGED : WEIGHT[finding.severity],
        sentence: acknowledged ? `${sentence}（承知の上：${acknowledged.reason}）` : sentence,
        place: placeToMend(finding),
        value: shortened(finding.value),
        note: notes.get(subject) ?? 'blank',
        key,
      };
    });
  const known = new Set(items.map(({ subject }) => subject));
  const mended = standing
    .filter(({ key, hasNote }) => hasNote && !known.has(subjectOf(key)))
    .map(({ department, activity, sentence, note, key }): CheckLine => {
      return { department, activity, weight: MENDED, sentence, place: null, value: '', note, key };
    });
  return byDepartment([...open, ...mended], register);
}

/** The cell of the register, unless that is right already and the office's own sheet is not. */
function placeToMend({ repair, place, source }: Finding): CellSource | null {
  return repair?.where === 'office' ? (source ?? place) : (place ?? source);
}

/** A key without its last part, the print of what stands in the cell. */
export function subjectOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/'));
}

function byDepartment(lines: readonly CheckLine[], register: Register): readonly CheckLine[] {
  const rank = departmentOrder(register);
  const rankOf = ({ department }: CheckLine): number => rank.get(department) ?? rank.size;
  return [...lines].sort((a, b) => rankOf(a) - rankOf(b));
}

function labelFinder(register: Register): (finding: Finding) => string {
  const activities = new Map(register.activities.map((activity) => [activity.id, numberedName(activity)]));
  const programs = new Map(register.programs.map(({ id, name }) => [id, name]));
  return ({ activityId, programId }) =>
    activities.get(activityId ?? '') ?? programs.get(programId ?? '') ?? '';
}

function shortened(value: string): string {
  const characters = [...value];
  return characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE).join('')}…` : value;
}
