import type { BookChart, BookSheet } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';
import { HostError } from '../protocol/hostError';
import type { ChartKind, ChartModel } from './chartModel';
import { modelOf, specOf } from './chartModel';
import { seriesOfBlock } from './chartSource';
import type { Draft, OpenWorkbook } from './openWorkbook';

/** The charts of a sheet, as objects that keep their ids while the workbook is open. */
export class ChartRoom implements Draft {
  readonly #workbook: OpenWorkbook;
  readonly sheet: BookSheet;
  #charts: LiveChart[] = [];
  #nextId = 1;

  constructor(workbook: OpenWorkbook, sheet: BookSheet) {
    this.#workbook = workbook;
    this.sheet = sheet;
  }

  list(): readonly LiveChart[] {
    const stored = this.sheet.charts();
    const before = this.#charts;
    const kept = stored.map(
      (chart) =>
        before.find((live) => live.storedName === chart.name) ??
        new LiveChart(this, this.#newId(), chart.name),
    );
    this.#charts = [...kept, ...before.filter((live) => live.storedName === null)];
    return this.#charts;
  }

  add(kind: ChartKind, source: Area, by: 'Auto' | 'Columns' | 'Rows'): LiveChart {
    const taken = this.list();
    const format = this.sheet.format(source.row, source.column);
    let number = 1;
    while (taken.some((chart) => chart.name === `グラフ ${number}`)) number++;
    const live = new LiveChart(this, this.#newId(), null);
    live.draft = {
      kind,
      name: `グラフ ${number}`,
      // Somewhere in sight; Excel puts it into the middle of the window.
      position: { row: 1, column: 1, rowCount: 15, columnCount: 6 },
      title: '',
      isTitleVisible: false,
      altText: '',
      fontName: format.fontName,
      fontSizePt: 10,
      series: seriesOfBlock(this.sheet, source, by).map((one) => ({ ...one, color: {}, points: [] })),
    };
    this.#charts.push(live);
    this.#workbook.addDraft(this);
    return live;
  }

  remove(live: LiveChart): void {
    this.forget(live);
    live.draft = null;
    if (live.storedName !== null) this.sheet.deleteChart(live.storedName);
  }

  forget(live: LiveChart): void {
    this.#charts = this.#charts.filter((other) => other !== live);
  }

  remember(live: LiveChart): void {
    if (!this.#charts.includes(live)) this.#charts.push(live);
  }

  beforeChange(): void {
    this.#workbook.beforeWrite(this.sheet);
    this.#workbook.addDraft(this);
  }

  readonly flush = (): void => {
    for (const live of [...this.#charts]) live.store();
  };

  #newId(): string {
    return `{00000000-0008-0000-0000-${String(this.#nextId++).padStart(12, '0')}}`;
  }
}

/** One chart: what stands in the book, and over it what was set since. */
export class LiveChart {
  readonly room: ChartRoom;
  readonly id: string;
  /** Null while the book does not have it. */
  storedName: string | null;
  draft: ChartModel | null = null;
  /** Its place or title was changed: the book leaves both alone when a chart is renewed. */
  #isReframed = false;

  constructor(room: ChartRoom, id: string, storedName: string | null) {
    this.room = room;
    this.id = id;
    this.storedName = storedName;
  }

  get stored(): BookChart | null {
    return this.room.sheet.charts().find((chart) => chart.name === this.storedName) ?? null;
  }

  get name(): string {
    return this.draft?.name ?? this.storedName ?? '';
  }

  /** How the chart is now; refused for kinds that the book keeps without understanding them. */
  get model(): ChartModel {
    if (this.draft) return this.draft;
    const stored = this.stored;
    if (!stored) throw new HostError('ItemNotFound', "The requested resource doesn't exist. (Chart)");
    if (!stored.spec)
      throw new HostError('NotImplemented', `The workbench does not know charts of the kind ${stored.type}.`);
    return modelOf(stored.spec);
  }

  change(how: (model: ChartModel) => void): void {
    this.room.beforeChange();
    const { model } = this;
    how(model);
    this.draft = model;
  }

  reframe(how: (model: ChartModel) => void): void {
    this.change(how);
    this.#isReframed = this.storedName !== null;
  }

  store(): void {
    const { draft, storedName } = this;
    if (!draft) return;
    this.draft = null;
    // A new chart that cannot be stored is not there; one that stands in the book stays as it was.
    if (storedName === null) this.room.forget(this);
    const spec = specOf(draft);
    if (storedName !== null && (this.#isReframed || storedName !== draft.name))
      this.room.sheet.deleteChart(storedName);
    this.#isReframed = false;
    this.room.sheet.putChart(spec);
    this.storedName = draft.name;
    this.room.remember(this);
  }
}
