import type { BookSheet } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/workbook/address';
import type { HostObject } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import { collectionMembers } from '../protocol/collectionMembers';
import type { CellRange } from './cellRange';
import { rangeAddress } from './cellRange';
import type { OpenWorkbook } from './openWorkbook';
import { rangeType } from './range';
import { rangeFormatType } from './rangeFormat';
import { worksheetOf } from './worksheetOf';

/** Several ranges of one sheet. */
export interface AreaList {
  readonly workbook: OpenWorkbook;
  readonly sheet: BookSheet;
  readonly ranges: readonly CellRange[];
}

const rangeCollectionType = defineType<AreaList>(() => ({
  name: 'RangeCollection',
  ...collectionMembers<AreaList>(
    'RangeCollection',
    { items: (list) => list.ranges.map((range) => rangeType.of(range)) },
    { getCount: '1.9', getItemAt: '1.9' },
  ),
}));

export const rangeAreasType = defineType<AreaList>(() => ({
  name: 'RangeAreas',
  identity: (list) => {
    const id = list.workbook.referenceId(list);
    return id === null ? {} : { _ReferenceId: id };
  },
  properties: {
    address: { since: '1.9', get: addressOf },
    addressLocal: { since: '1.9', get: addressOf },
    areaCount: { since: '1.9', get: (list) => list.ranges.length },
    cellCount: {
      since: '1.9',
      get: (list) => list.ranges.reduce((sum, { area }) => sum + area.rowCount * area.columnCount, 0),
    },
    isEntireRow: {
      since: '1.9',
      get: (list) => list.ranges.every(({ area }) => area.columnCount === MAX_COLUMNS),
    },
    isEntireColumn: {
      since: '1.9',
      get: (list) => list.ranges.every(({ area }) => area.rowCount === MAX_ROWS),
    },
  },
  objects: {
    areas: { since: '1.9', to: (list) => rangeCollectionType.of(list) },
    worksheet: { since: '1.9', to: (list) => worksheetOf(list.workbook, list.sheet) },
    format: {
      since: '1.9',
      to: ({ workbook, sheet, ranges }) =>
        rangeFormatType.of({ workbook, sheet, areas: ranges.map((range) => range.area) }),
    },
  },
  methods: {
    _KeepReference: { since: '1.9', call: (list) => void list.workbook.keep(rangeAreasType.of(list)) },
  },
}));

export function rangeAreas(range: CellRange, areas: readonly Area[]): HostObject {
  const { workbook, sheet } = range;
  return rangeAreasType.of({ workbook, sheet, ranges: areas.map((area) => range.at(area)) });
}

export function rangeAreasOrNull(range: CellRange, areas: readonly Area[]): HostObject | null {
  return areas.length === 0 ? null : rangeAreas(range, areas);
}

function addressOf(list: AreaList): string {
  return list.ranges.map((range) => rangeAddress(range.sheet, range.area)).join(',');
}
