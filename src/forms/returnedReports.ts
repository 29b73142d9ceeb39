import type { ReturnedFile, ReturnedReport } from '../domain/collection/returnedReport';
import { planPrint } from '../domain/handedOut';
import { ENTRY_FIELDS } from '../domain/importBase';
import type { Register } from '../domain/register';
import { alignLevels } from './alignLevels';
import type { SourceValues } from './field';
import { openNodeBook } from './nodeBook';
import type { RecognisedSheet } from './recognition';
import { nameActivity, nameProgram, programPartOf } from './recordNames';
import type { ReturnedForm } from './returnedForm';
import { trimText } from './sheetView';
import type { AcceptedSubmission } from './submission';

/** The activity of a form that was handed out, by its id in the register. Rows are zero-based. */
type IdentityOf = (sheet: string, row: number) => string | null;

/** The reports of an accepted file, ready to be merged. */
export function returnedFile(
  { file, departments, sheets, form }: AcceptedSubmission,
  register: Register,
): ReturnedFile {
  const identityOf = identitiesOf(form, register);
  const reports = sheets.flatMap((sheet) => reportsOfSheet(sheet, register, identityOf));
  return { file, departments, reports };
}

/** IDs of another plan's form mean nothing here. */
function identitiesOf(form: ReturnedForm, { plan }: Register): IdentityOf {
  if (form.kind !== 'returned' || form.formNumber.planPrint !== planPrint(plan)) return () => null;
  const rows = new Map(
    form.rows.map(({ sheet, row, activityId }) => [JSON.stringify([sheet, row]), activityId]),
  );
  return (sheet, row) => rows.get(JSON.stringify([sheet, row])) ?? null;
}

function reportsOfSheet(
  sheet: RecognisedSheet,
  { nodes, plan }: Register,
  identityOf: IdentityOf,
): readonly ReturnedReport[] {
  if (sheet.kind === 'plan') return [];
  const book = openNodeBook(nodes, plan.levelNames.length);
  const known = new Set(nodes.map(({ id }) => id));
  const align = alignLevels(sheet, plan.levelNames);
  const fields = new Set(sheet.fields.map(({ field }) => field));
  const places = ENTRY_FIELDS.filter((field) => fields.has(field));
  return sheet.records.flatMap((record): ReturnedReport[] => {
    const { values } = record;
    const program = nameProgram(values);
    const activity = nameActivity(values);
    if (program === null || activity === null || values.status === undefined) return [];
    const nodeId = book.place(align(values));
    return [
      {
        identity: identityOf(sheet.sheet, record.row),
        programNumber: program.number,
        numberPrefix: programPartOf(activity.number),
        program: program.name,
        isPriority: program.isPriority,
        activityNumber: activity.number,
        activity: activity.name,
        isRepeated: activity.isRepeated,
        nodeId: nodeId !== null && known.has(nodeId) ? nodeId : null,
        department: program.department,
        words: wordsOf(values),
        places,
        source: { sheet: sheet.sheet, cell: values.status.cell },
      },
    ];
  });
}

function wordsOf({ status, achievement, delayReason, nextAction }: SourceValues): ReturnedReport['words'] {
  return {
    status: status === undefined || trimText(status.value) === '' ? '' : status.value,
    achievement: achievement?.value ?? '',
    delayReason: delayReason?.value ?? '',
    nextAction: nextAction?.value ?? '',
  };
}
