import type { SubmissionFile, UnknownForm } from '../domain/submissionFile';
import { lastRow } from '../workbook/address';
import { plainText } from '../workbook/cellValue';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { findSheet } from '../workbook/snapshot';
import type { Collecting } from './collecting';
import { isCutOff } from './cutOff';
import { mappingsFor } from './headingMappings';
import { shownLabels } from './labelMappings';
import { countsPrograms } from '../domain/plan';
import { judgeSubmission } from './judgeSubmission';
import type { OutOfScopeSheet, RecognisedSheet } from './recognition';
import { recogniseWorkbook } from './recogniseWorkbook';
import { readReturnedForm } from './readReturnedForm';
import { readTakenElsewhere } from './readTakenElsewhere';
import type { ReturnedForm } from './returnedForm';
import type { PassedOver, Submission } from './submission';

/** The rows at the top of a sheet in which a person looks for its headings. */
const TOP_ROWS = 30;

/** Reads a department's workbook by the same forms as 台帳化, and judges what it says. */
export function readSubmission(
  file: SubmissionFile,
  snapshot: WorkbookSnapshot,
  collecting: Collecting,
): Submission {
  const form = readReturnedForm(snapshot);
  const takenElsewhere = readTakenElsewhere(snapshot, form, collecting);
  const judged = readReturns(file, snapshot, collecting, form);
  return takenElsewhere ? { ...judged, takenElsewhere } : judged;
}

function readReturns(
  file: SubmissionFile,
  snapshot: WorkbookSnapshot,
  collecting: Collecting,
  form: ReturnedForm,
): Submission {
  const { register, mappings, labels = {} } = collecting;
  const { sheets: all } = recogniseWorkbook(snapshot, {
    statusSet: register.statusSet,
    planSpan: register.plan,
    levelNames: register.plan.levelNames,
    countsPrograms: countsPrograms(register.plan),
    mappings: mappingsFor(snapshot, mappings),
    labels: shownLabels(labels),
    generatedSheets: ownSheets(snapshot, collecting.ownTables),
  });
  const returns = all.filter((one): one is RecognisedSheet => one.kind === 'list' || one.kind === 'form');
  if (returns.some((one) => isCutOff(one, findSheet(snapshot, one.sheet)))) {
    return { kind: 'refused', file, refusal: { code: 'tooLarge' } };
  }
  const unknown = all.flatMap((one) =>
    one.kind === 'outOfScope' && one.reason === 'headingMissing'
      ? [unknownForm(one, findSheet(snapshot, one.sheet))]
      : [],
  );
  const passedOver: PassedOver = {
    sheets: all.flatMap((one): PassedOver['sheets'] => {
      if (one.kind === 'plan') return [{ sheet: one.sheet, reason: 'plan' }];
      const isPassed = one.kind === 'outOfScope' && one.reason !== 'headingMissing';
      return isPassed ? [{ sheet: one.sheet, reason: one.reason }] : [];
    }),
    otherPeriods: [],
  };
  return judgeSubmission(
    {
      file,
      sheets: returns,
      unknown,
      passedOver,
      customXml: snapshot.customXml,
      form,
    },
    collecting,
  );
}

/** Sheets of a copy of the office's own workbook: they hold a table of the register. */
function ownSheets({ sheets }: WorkbookSnapshot, ownTables: readonly string[]): readonly string[] {
  const own = new Set(ownTables.map((name) => name.toLowerCase()));
  return sheets
    .filter(({ tables }) => tables.some(({ name }) => own.has(name.toLowerCase())))
    .map(({ name }) => name);
}

function unknownForm(
  { sheet, missing, fields }: OutOfScopeSheet,
  snapshot: SheetSnapshot | null,
): UnknownForm {
  const grid = snapshot?.grid;
  const found = fields.map(({ field, area }) => ({ field, ...area }));
  if (!grid) return { sheet, missing, found, top: { row: 0, column: 0, texts: [] } };
  const { row, column } = grid.area;
  const rows = Math.min(TOP_ROWS, lastRow(grid.area) - row + 1);
  const texts = grid.values.slice(0, rows).map((values) => values.map(plainText));
  return { sheet, missing, found, top: { row, column, texts } };
}
