import { HostError } from '../protocol/hostError';
import { defineType } from '../protocol/hostObject';
import type { Json } from '../protocol/json';
import { autofitColumns } from './autofit';
import { colorArgument } from './color';
import type { FormatTarget } from './formatTarget';
import { readFormat, setFormat } from './formatTarget';
import { rangeBorderCollectionType } from './rangeBorders';
import { columnWidthPt, ptToCharacters, rowHeightPt } from './rangeGeometry';
import { common } from './readCells';

const rangeFillType = defineType<FormatTarget>(() => ({
  name: 'RangeFill',
  properties: {
    color: {
      since: '1.1',
      // Excel says white for cells without a fill.
      get: (target) => readFormat(target, (format) => format.fill ?? '#FFFFFF') ?? '',
      set: (target, value) => setFormat(target, { fill: colorArgument(value) }),
    },
  },
  methods: { clear: { since: '1.1', call: (target) => setFormat(target, { fill: null }) } },
}));

const rangeFontType = defineType<FormatTarget>(() => ({
  name: 'RangeFont',
  properties: {
    name: {
      since: '1.1',
      get: (target) => readFormat(target, (format) => format.fontName),
      set: (target, value) => setFormat(target, { fontName: value.text() }),
    },
    size: {
      since: '1.1',
      get: (target) => readFormat(target, (format) => format.fontSizePt),
      set: (target, value) => setFormat(target, { fontSizePt: value.number() }),
    },
    bold: {
      since: '1.1',
      get: (target) => readFormat(target, (format) => format.bold),
      set: (target, value) => setFormat(target, { bold: value.flag() }),
    },
    color: {
      since: '1.1',
      get: (target) => readFormat(target, (format) => format.fontColor ?? '#000000') ?? '',
      set: (target, value) => setFormat(target, { fontColor: colorArgument(value) }),
    },
  },
}));

const formatProtectionType = defineType<FormatTarget>(() => ({
  name: 'FormatProtection',
  properties: {
    locked: {
      since: '1.2',
      get: (target) => readFormat(target, (format) => format.locked),
      set: (target, value) => setFormat(target, { locked: value.flag() }),
    },
  },
}));

export const rangeFormatType = defineType<FormatTarget>(() => ({
  name: 'RangeFormat',
  properties: {
    horizontalAlignment: {
      since: '1.1',
      get: (target) => capital(readFormat(target, (format) => format.horizontal)),
      set: (target, value) =>
        setFormat(target, { horizontal: value.oneOf(['general', 'left', 'center', 'right'] as const) }),
    },
    verticalAlignment: {
      since: '1.1',
      get: (target) => capital(readFormat(target, (format) => format.vertical)),
      set: (target, value) =>
        setFormat(target, { vertical: value.oneOf(['top', 'center', 'bottom'] as const) }),
    },
    wrapText: {
      since: '1.1',
      get: (target) => readFormat(target, (format) => format.wrap),
      set: (target, value) => setFormat(target, { wrap: value.flag() }),
    },
    indentLevel: {
      since: '1.9',
      get: (target) => readFormat(target, (format) => format.indent),
      set: (target, value) => setFormat(target, { indent: indent(value.integer()) }),
    },
    columnWidth: {
      since: '1.2',
      get: ({ sheet, areas }) =>
        agreed(
          areas.map((area) =>
            common({ ...area, rowCount: 1 }, (_row, column) => columnWidthPt(sheet, column)),
          ),
        ),
      set: ({ workbook, sheet, areas }, value) => {
        workbook.beforeWrite(sheet);
        const width = ptToCharacters(value.number());
        for (const area of areas) sheet.setColumnWidth(area.column, area.columnCount, width);
      },
    },
    rowHeight: {
      since: '1.2',
      get: ({ sheet, areas }) =>
        agreed(areas.map((area) => common({ ...area, columnCount: 1 }, (row) => rowHeightPt(sheet, row)))),
      set: ({ workbook, sheet, areas }, value) => {
        workbook.beforeWrite(sheet);
        const height = value.number();
        for (const area of areas) sheet.setRowHeight(area.row, area.rowCount, height);
      },
    },
  },
  objects: {
    fill: { since: '1.1', to: (target) => rangeFillType.of(target) },
    font: { since: '1.1', to: (target) => rangeFontType.of(target) },
    borders: { since: '1.1', to: (target) => rangeBorderCollectionType.of(target) },
    protection: { since: '1.2', to: (target) => formatProtectionType.of(target) },
  },
  methods: {
    autofitColumns: {
      since: '1.2',
      call: ({ workbook, sheet, areas }) => {
        workbook.beforeWrite(sheet);
        workbook.calculateBeforeReading();
        for (const area of areas) autofitColumns(sheet, area);
      },
    },
    autofitRows: {
      since: '1.2',
      call: ({ workbook, sheet, areas }) => {
        workbook.beforeWrite(sheet);
        for (const area of areas) sheet.setRowHeight(area.row, area.rowCount, null);
      },
    },
  },
}));

function capital(word: string | null): string | null {
  return word && word.charAt(0).toUpperCase() + word.slice(1);
}

function indent(level: number): number {
  if (level < 0 || level > 250) throw new HostError('InvalidArgument', 'Indents go from 0 to 250.');
  return level;
}

function agreed<Value extends Json>(values: readonly Value[]): Value | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}
