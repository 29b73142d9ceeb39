import type { Area } from './address';
import { intersection, lastRow, sameArea } from './address';
import type { Edit, EditPlan } from './editPlan';
import type { Obstacle } from './obstacle';
import type { SheetSnapshot, WorkbookSnapshot } from './snapshot';
import { findSheet, findTable } from './snapshot';

/**
 * What stands in a plan's way, found before the first write (facts §3.9). Empty: it can be applied. The snapshot must
 * hold the sheets that the plan writes to in full.
 */
export function preflight(snapshot: WorkbookSnapshot, plan: EditPlan): Obstacle[] {
  const writes = plan.edits.some((edit) => edit.kind !== 'activate');
  if (!writes) return missingSheets(snapshot, plan);
  const fileName = snapshot.fileName ?? '';
  if (/\.(xls|xlt)$/i.test(fileName)) return [{ code: 'oldFileFormat', fileName }];
  if (snapshot.readOnly) return [{ code: 'workbookReadOnly' }];

  const obstacles: Obstacle[] = [];
  const added = new Set<string>();
  const unprotected = new Set<string>();
  const reported = new Set<string>();
  const report = (obstacle: Obstacle): void => {
    const key = JSON.stringify(obstacle);
    if (reported.has(key)) return;
    reported.add(key);
    obstacles.push(obstacle);
  };
  for (const edit of plan.edits) {
    if (edit.kind === 'addSheet' || edit.kind === 'deleteSheet') {
      if (snapshot.structureProtected) report({ code: 'structureProtected' });
    }
    if (edit.kind === 'addSheet') {
      if (findSheet(snapshot, edit.sheet)) report({ code: 'sheetNameTaken', sheet: edit.sheet });
      added.add(edit.sheet.toLowerCase());
      continue;
    }
    if (edit.kind === 'addTable') {
      const taken = findTable(snapshot, edit.name);
      if (taken) report({ code: 'tableNameTaken', name: edit.name, sheet: taken.sheet.name });
    }
    if (!('sheet' in edit) || added.has(edit.sheet.toLowerCase())) continue;
    const sheet = findSheet(snapshot, edit.sheet);
    if (!sheet) {
      report({ code: 'sheetMissing', sheet: edit.sheet });
      continue;
    }
    if (edit.kind === 'activate') continue;
    if (edit.kind === 'unprotectSheet') unprotected.add(sheet.name);
    if (sheet.isProtected && !unprotected.has(sheet.name))
      report({ code: 'sheetProtected', sheet: sheet.name });
    const area = writtenArea(edit);
    if (area) for (const obstacle of inTheWay(sheet, area, edit)) report(obstacle);
    if (movesRows(edit) && isFilteredFrom(sheet, edit.row)) {
      report({ code: 'sheetFiltered', sheet: sheet.name });
    }
  }
  return obstacles;
}

/** Looking at a cell needs nothing but its sheet: a workbook that cannot be written can still be looked at. */
function missingSheets(snapshot: WorkbookSnapshot, { edits }: EditPlan): Obstacle[] {
  return edits.flatMap((edit) =>
    edit.kind === 'activate' && !findSheet(snapshot, edit.sheet)
      ? [{ code: 'sheetMissing', sheet: edit.sheet }]
      : [],
  );
}

function movesRows(edit: Edit): edit is Extract<Edit, { readonly kind: 'insertRows' | 'deleteRows' }> {
  return edit.kind === 'insertRows' || edit.kind === 'deleteRows';
}

/** Rows that are put in above hidden ones move what a person does not see. */
function isFilteredFrom(sheet: SheetSnapshot, row: number): boolean {
  return sheet.isFiltered || sheet.tables.some((table) => table.isFiltered && lastRow(table.area) >= row);
}

function writtenArea(edit: Edit): Area | null {
  switch (edit.kind) {
    case 'setCells': {
      const width = edit.cells[0]?.length ?? 0;
      if (edit.cells.length === 0 || width === 0) return null;
      return { ...edit.at, rowCount: edit.cells.length, columnCount: width };
    }
    case 'clear':
    case 'addTable':
    case 'resizeTable':
      return edit.area;
    default:
      return null;
  }
}

function inTheWay(sheet: SheetSnapshot, area: Area, edit: Edit): Obstacle[] {
  const obstacles: Obstacle[] = [];
  // office-js #224: values written into a filtered range can land in other rows.
  const filteredTable = sheet.tables.some((table) => table.isFiltered && intersection(table.area, area));
  if (sheet.isFiltered || filteredTable) obstacles.push({ code: 'sheetFiltered', sheet: sheet.name });
  // Writing to a merged area's other cells is ignored in silence; a table cannot stand on one at all.
  for (const merged of sheet.grid?.merged ?? []) {
    const touched = intersection(merged, area);
    if (!touched) continue;
    const isWhole = sameArea(touched, merged);
    // The first cell alone is the one that shows.
    const isFirst = edit.kind === 'setCells' && sameArea(touched, { ...merged, rowCount: 1, columnCount: 1 });
    const forTable = edit.kind === 'addTable' || edit.kind === 'resizeTable';
    if (forTable || !(isWhole || isFirst)) {
      obstacles.push({ code: 'mergedCells', sheet: sheet.name, area: merged });
    }
  }
  if (edit.kind === 'addTable' || edit.kind === 'resizeTable') {
    for (const table of sheet.tables) {
      if (table.name !== edit.name && intersection(table.area, area)) {
        obstacles.push({ code: 'tableInTheWay', sheet: sheet.name, area: table.area, name: table.name });
      }
    }
  }
  return obstacles;
}
