import type { Area } from '../../src/workbook/address';
import { sameArea } from '../../src/workbook/address';
import type { Color } from '../../src/workbook/editPlan';
import { HostError } from '../protocol/hostError';
import type { FormatTarget } from './formatTarget';
import type { Draft, OpenWorkbook } from './openWorkbook';
import type { Side } from './rangeBorders';

export interface BorderLine {
  readonly style: 'Continuous' | 'None';
  readonly color: Color;
}

/** Holds the borders that are being drawn: Excel sets them side by side, the book takes a whole frame. */
class BorderRoom {
  current: BorderDraft | null = null;
}

/** The draft for these cells; one for other cells is put into the book first, so that the order stays. */
export function borderDraft(target: FormatTarget): BorderDraft {
  const room = target.workbook.room(target.workbook, BorderRoom);
  if (room.current?.isFor(target)) return room.current;
  target.workbook.flushDrafts();
  room.current = new BorderDraft(target.workbook, target);
  return room.current;
}

/** The sides of one frame, until the book can take them together. */
export class BorderDraft implements Draft {
  readonly #workbook: OpenWorkbook;
  readonly #target: FormatTarget;
  readonly #sides = new Map<Side, BorderLine>();

  constructor(workbook: OpenWorkbook, target: FormatTarget) {
    this.#workbook = workbook;
    this.#target = target;
  }

  isFor(target: FormatTarget): boolean {
    const { sheet, areas } = this.#target;
    return (
      sheet === target.sheet &&
      areas.length === target.areas.length &&
      areas.every((area, index) => same(area, target.areas[index]))
    );
  }

  set(side: Side, line: Partial<BorderLine>): void {
    // Giving a line a colour alone draws it, as in Excel.
    const known = this.#sides.get(side) ?? { style: 'Continuous', color: '#000000' };
    this.#sides.set(side, { ...known, ...line });
    this.#workbook.addDraft(this);
  }

  readonly flush = (): void => {
    this.#workbook.room(this.#workbook, BorderRoom).current = null;
    const { sheet, areas } = this.#target;
    for (const area of areas) sheet.setFormat(area, { border: this.#frame(area) });
  };

  #frame(area: Area): Color | null {
    const needed: Side[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
    if (area.columnCount > 1) needed.push('InsideVertical');
    if (area.rowCount > 1) needed.push('InsideHorizontal');
    const lines = needed.map((side) => this.#sides.get(side));
    const [first] = lines;
    const isWhole = lines.every((line) => line?.style === first?.style && colorOf(line) === colorOf(first));
    if (!first || !isWhole)
      throw new HostError('NotImplemented', 'The workbench draws whole grids of one colour only.');
    return colorOf(first);
  }
}

function same(a: Area, b: Area | undefined): boolean {
  return b !== undefined && sameArea(a, b);
}

function colorOf(line: BorderLine | undefined): Color | null {
  return line?.style === 'Continuous' ? line.color : null;
}
