import { labelKey } from '../domain/normalise';
import type { RememberedLabels } from '../domain/rememberedMapping';
import type { CellPosition } from '../workbook/address';
import { plainText } from '../workbook/cellValue';
import { valueAt } from '../workbook/grid';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findSheet } from '../workbook/snapshot';
import type { Field } from './field';
import type { ShownHeading } from './headingMappings';
import type { SheetRecognition } from './recognition';
import type { ShownLabels } from './shownLabels';

/** Forms have their labels all over the sheet: one that a person shows is known by its words, on every form that has it. */
export function isLikeForm(recognition: SheetRecognition | undefined): boolean {
  if (recognition === undefined || recognition.kind !== 'outOfScope') return recognition?.kind === 'form';
  return recognition.fields.some(({ reason }) => reason === 'pair');
}

/** What is remembered, as the readers need it. */
export function shownLabels(remembered: RememberedLabels): ShownLabels {
  return new Map(Object.entries(remembered) as [string, Field | null][]);
}

/** The labels to remember after a person showed some on forms; where a form lacks a field, its label says nothing. */
export function rememberLabels(
  snapshot: WorkbookSnapshot,
  before: RememberedLabels,
  recognitions: readonly SheetRecognition[],
  shown: readonly ShownHeading[],
): RememberedLabels {
  const labels = new Map(Object.entries(before));
  for (const { sheet, field, cell } of shown) {
    const key = cell ? labelAt(snapshot, sheet, cell) : labelOf(recognitions, sheet, field);
    if (key === '') continue;
    const standing = cell ? labelsOn(snapshot, sheet) : new Set<string>();
    // One label a field and form: what was shown before gives way.
    for (const [known, told] of [...labels]) {
      if (told === field && standing.has(known)) labels.delete(known);
    }
    labels.set(key, cell ? field : null);
  }
  return Object.fromEntries(labels);
}

/** What is left when a person gives up what was shown of some sheets. */
export function withoutLabels(
  snapshot: WorkbookSnapshot,
  before: RememberedLabels,
  sheets: readonly string[],
): RememberedLabels {
  const standing = sheets.map((sheet) => labelsOn(snapshot, sheet));
  return Object.fromEntries(
    Object.entries(before).filter(([key]) => !standing.some((labels) => labels.has(key))),
  );
}

function labelAt(snapshot: WorkbookSnapshot, sheet: string, { row, column }: CellPosition): string {
  const grid = findSheet(snapshot, sheet)?.grid;
  return grid ? labelKey(plainText(valueAt(grid, row, column))) : '';
}

function labelOf(recognitions: readonly SheetRecognition[], sheet: string, field: Field): string {
  const recognition = recognitions.find((one) => one.sheet === sheet);
  return labelKey(recognition?.fields.find((finding) => finding.field === field)?.label ?? '');
}

function labelsOn(snapshot: WorkbookSnapshot, sheet: string): ReadonlySet<string> {
  const values = findSheet(snapshot, sheet)?.grid?.values ?? [];
  return new Set(values.flat().map((value) => (value === null ? '' : labelKey(plainText(value)))));
}
