import type { Register } from '../domain/register';
import type { EntryCells } from '../forms/entryCells';
import { entryCells } from '../forms/entryCells';
import type { SheetRecognition } from '../forms/recognition';
import { readMemory } from '../layout/memory';
import type { SheetAreas, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { findSheet } from '../workbook/snapshot';
import { recogniseSources } from './makeRegister';
import { openRegister } from './openRegister';

/** The sheets of a snapshot as they were recognised: a door asks for rules before the rest of a 点検 needs them. */
const RECOGNISED = new WeakMap<readonly SheetSnapshot[], readonly SheetRecognition[]>();

/** Reads every sheet that is not the program's own, once a snapshot. */
export function recogniseOnce(snapshot: WorkbookSnapshot, register: Register): readonly SheetRecognition[] {
  const known = RECOGNISED.get(snapshot.sheets);
  if (known) return known;
  const recognitions = recogniseSources(snapshot, register);
  RECOGNISED.set(snapshot.sheets, recognitions);
  return recognitions;
}

/** Where statuses are chosen on the office's own sheets, but for those that a person left out. */
export function entryPlaces(snapshot: WorkbookSnapshot, register: Register): readonly EntryCells[] {
  const leftOut = readMemory(snapshot.customXml).reading?.leftOut ?? [];
  return recogniseOnce(snapshot, register).flatMap((recognition) => {
    const grid = findSheet(snapshot, recognition.sheet)?.grid;
    const isSource = recognition.kind === 'list' || recognition.kind === 'form';
    return isSource && grid && !leftOut.includes(recognition.sheet) ? entryCells(recognition, grid) : [];
  });
}

/** The status cells of the sheets on which the office wanted help: their rules are looked at by each 点検. */
export function guardedAreas(snapshot: WorkbookSnapshot): readonly SheetAreas[] {
  const guarded = readMemory(snapshot.customXml).guards?.sheets ?? [];
  if (guarded.length === 0) return [];
  const names = new Set(guarded.map(({ name }) => name));
  return statusAreas(snapshot).filter(({ sheet }) => names.has(sheet));
}

/** The status cells of every sheet of the office. */
export function statusAreas(snapshot: WorkbookSnapshot): readonly SheetAreas[] {
  const opened = openRegister(snapshot);
  if (opened.kind !== 'open') return [];
  const cells = entryPlaces(snapshot, opened.register);
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const areas = cells.filter((one) => one.sheet === sheet).map(({ status }) => status);
    return { sheet, areas };
  });
}
