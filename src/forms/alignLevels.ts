import { labelKey } from '../domain/normalise';
import { levelFields } from './columnAssignment';
import type { LevelField } from './field';
import { LEVEL_FIELDS } from './field';
import type { SourceValues } from './field';
import type { RecognisedSheet } from './recognition';

/**
 * The headings of a row on the levels of the plan. A sheet that was read before the plan was known counts its
 * own levels from the top; the plan counts from the bottom, where the programs hang.
 */
export function alignLevels(
  sheet: RecognisedSheet,
  levelNames: readonly string[],
): (values: SourceValues) => Pick<SourceValues, LevelField> {
  if (sheet.levelCount > 0 || levelNames.length === 0) return (values) => values;
  const found = LEVEL_FIELDS.filter((field) =>
    sheet.records.some(({ values }) => values[field] !== undefined),
  );
  const names = levelNames.map(labelKey);
  const labels = found.map((field) => sheet.fields.find((finding) => finding.field === field)?.label ?? '');
  const targets = levelFields(
    labels.map((label) => (label === '' ? -1 : names.indexOf(labelKey(label)))),
    levelNames.length,
  );
  return (values) => {
    const moved: { [F in LevelField]?: NonNullable<SourceValues[LevelField]> } = {};
    found.forEach((field, i) => {
      const target = targets[i];
      const value = values[field];
      if (target && value) moved[target] = value;
    });
    return moved;
  };
}
