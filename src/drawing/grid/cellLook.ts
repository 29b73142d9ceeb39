import type { ResolvedFormat } from '../../ooxml/book';
import type { CellValue } from '../../workbook/cellValue';
import { isCellError } from '../../workbook/cellValue';
import type { Color, ConditionalFormatRule } from '../../workbook/editPlan';
import { pointsToPixels } from './metrics';
import type { TableLook } from './tableBands';

/** CSS declarations of a cell. */
export type CellStyle = Readonly<Record<string, string>>;

const INDENT_PX = 9;

/**
 * How a cell is drawn: its table's style lies lowest, its own format on it, and the conditional formats that hold on
 * top (the first rule to name a property wins).
 */
export function cellStyle(
  format: ResolvedFormat,
  value: CellValue,
  table: TableLook | null,
  rules: readonly ConditionalFormatRule[],
): CellStyle {
  const fill = firstNamed(rules, (rule) => rule.fill) ?? format.fill ?? table?.fill ?? null;
  if (value === null) return fill ? { 'background-color': fill } : {};
  const style: Record<string, string> = {
    'font-family': `'${fontFamily(format.fontName)}', 'Noto Sans CJK JP', sans-serif`,
    'font-size': `${pointsToPixels(format.fontSizePt)}px`,
    'text-align': horizontal(format, value),
    'vertical-align': format.vertical === 'center' ? 'middle' : format.vertical,
  };
  const color = firstNamed(rules, (rule) => rule.fontColor) ?? ownColor(format, table);
  if (fill) style['background-color'] = fill;
  if (color) style['color'] = color;
  if (format.bold || table?.bold || rules.some((rule) => rule.bold)) style['font-weight'] = 'bold';
  if (format.wrap) style['white-space'] = 'pre-wrap';
  if (format.indent > 0) {
    style[format.horizontal === 'right' ? 'padding-right' : 'padding-left'] =
      `${2 + format.indent * INDENT_PX}px`;
  }
  return style;
}

/** A file's word for a font must not end the string that it is put in. */
function fontFamily(name: string): string {
  return name.replace(/['\\\n\r\f]/g, '');
}

/** Numbers stand right, TRUE and errors in the middle, text left, unless the cell says otherwise. */
function horizontal(format: ResolvedFormat, value: CellValue): string {
  if (format.horizontal !== 'general') return format.horizontal;
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || isCellError(value) ? 'center' : 'left';
}

/** The theme's own black is no choice of a person: a table's heading stays white. */
function ownColor(format: ResolvedFormat, table: TableLook | null): Color | null {
  const isStandard = format.fontColor === null || format.fontColor === '#000000';
  return isStandard ? (table?.fontColor ?? format.fontColor) : format.fontColor;
}

function firstNamed(
  rules: readonly ConditionalFormatRule[],
  of: (rule: ConditionalFormatRule) => Color | null,
): Color | null {
  for (const rule of rules) {
    const color = of(rule);
    if (color) return color;
  }
  return null;
}
