import { HANDED_OUT_SHEET } from '../domain/handedOut';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { ReadingContext } from './readingContext';
import type { OutOfScopeReason } from './recognition';
import { isExample } from './rowKinds';
import type { SheetView } from './sheetView';
import type { StatusWords } from './statusWords';

const EXAMPLE_NAME = /記入例|記載例|入力例|作成例|記入見本|記入方法|記入要領|作成要領|見本|サンプル/;
const CHOICES_NAME =
  /^(選択肢|リスト|プルダウン|ドロップダウン|マスタ|マスター|コード|コード表|list|lists|master)\d*$/i;
const TITLE_ROWS = 4;
/** A pick list is a few short columns. */
const MAX_CHOICE_COLUMNS = 4;
const MAX_CHOICE_ROWS = 60;

/** Sheets that are no data whatever they look like; null for all others. */
export function reasonToSetAside(
  sheet: SheetSnapshot,
  view: SheetView,
  words: StatusWords,
  context: ReadingContext,
): OutOfScopeReason | null {
  const name = sheet.name.toLowerCase();
  if (name === HANDED_OUT_SHEET.toLowerCase()) return 'generated';
  if (context.generatedSheets?.some((generated) => generated.toLowerCase() === name) === true)
    return 'generated';
  if (isExampleSheet(sheet.name, view)) return 'example';
  return CHOICES_NAME.test(sheet.name.trim()) || isChoices(view, words) ? 'choices' : null;
}

/** Named 記入例, or headed so. A remark 「記入例を参照」 elsewhere does not make a form an example. */
function isExampleSheet(name: string, view: SheetView): boolean {
  if (EXAMPLE_NAME.test(name)) return true;
  for (let row = view.firstRow; row < view.firstRow + TITLE_ROWS; row++) {
    const filled = view.filledColumns(row);
    // A mark in a row of data is that row's.
    if (filled.length <= 2 && filled.some((column) => isExample(view.textAt(row, column)))) return true;
  }
  return false;
}

function isChoices(view: SheetView, words: StatusWords): boolean {
  if (
    view.lastRow - view.firstRow >= MAX_CHOICE_ROWS ||
    view.lastColumn - view.firstColumn >= MAX_CHOICE_COLUMNS
  )
    return false;
  let filled = 0;
  let statuses = 0;
  for (let row = view.firstRow; row <= view.lastRow; row++) {
    for (const column of view.filledColumns(row)) {
      filled++;
      if (words.headingOf(view.textAt(row, column)) !== null) statuses++;
    }
  }
  return statuses >= 2 && statuses * 2 >= filled;
}
