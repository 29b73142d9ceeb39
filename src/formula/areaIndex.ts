import type { Area } from '../workbook/address';
import { lookupKey } from './comparison';
import type { Criterion } from './criteria';
import type { SheetCells } from './sheetCells';
import type { Scalar } from './value';

/**
 * An area's cells row by row, each as the number of its distinct value: a criterion is tried once a distinct value,
 * and asking a second time costs nothing.
 */
export class AreaIndex {
  readonly #codes: Int32Array;
  readonly #distinct: Scalar[] = [];
  readonly #firstPlace = new Map<ReturnType<typeof lookupKey>, number>();
  readonly #answers = new Map<string, Uint8Array>();

  constructor(cells: SheetCells, area: Area) {
    const codeOf = new Map<ReturnType<typeof lookupKey>, number>();
    this.#codes = new Int32Array(area.rowCount * area.columnCount);
    let place = 0;
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const value = cells.value(row, column);
        const key = lookupKey(value);
        let code = codeOf.get(key);
        if (code === undefined) {
          code = this.#distinct.push(value) - 1;
          codeOf.set(key, code);
          this.#firstPlace.set(key, place);
        }
        this.#codes[place++] = code;
      }
    }
  }

  /** The first place of a value, counted row by row from 0; null when it is not there. */
  find(value: Scalar): number | null {
    return this.#firstPlace.get(lookupKey(value)) ?? null;
  }

  /** Sets to 0 every place whose cell the criterion does not mean. `key` names the criterion. */
  narrow(places: Uint8Array, key: string, criterion: Criterion): void {
    const answer = this.#answer(key, criterion);
    const codes = this.#codes;
    for (let place = 0; place < places.length; place++) {
      places[place] = (places[place] ?? 0) & (answer[codes[place] ?? 0] ?? 0);
    }
  }

  #answer(key: string, criterion: Criterion): Uint8Array {
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = Uint8Array.from(this.#distinct, (value) => (criterion(value) ? 1 : 0));
    this.#answers.set(key, answer);
    return answer;
  }
}
