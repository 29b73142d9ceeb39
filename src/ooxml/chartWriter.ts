import type { Area, CellPosition } from '../workbook/address';
import { formatSheetArea } from '../workbook/address';
import type { CellValue } from '../workbook/cellValue';
import { plainText } from '../workbook/cellValue';
import type { ChartColor } from '../workbook/chartSpec';
import type { Color } from '../workbook/editPlan';
import type { XmlElement, XmlNode } from './xmlTree';
import { element } from './xmlTree';

/** What a chart needs to know of its sheet. */
export interface ChartContext {
  /** The sheet that all ranges stand on. */
  readonly sheet: string;
  /** What a cell shows now: kept in the chart for viewers that do not calculate. */
  readonly currentValue?: (cell: CellPosition) => CellValue;
}

/** How a chart part spells its namespaces. */
export interface ChartNames {
  /** With its colon, or empty: `c:`. */
  readonly chart: string;
  readonly drawing: string;
}

export interface ChartFont {
  readonly name: string;
  readonly sizePt: number;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Makes the pieces that all charts are put together from. */
export class ChartWriter {
  constructor(
    private readonly names: ChartNames,
    private readonly context: ChartContext,
    private readonly font: ChartFont,
  ) {}

  /** An element of the chart's own namespace; null children are left out. */
  make(name: string, attributes: Attributes = {}, children: readonly (XmlNode | null)[] = []): XmlElement {
    return element(this.names.chart + name, attributes, withoutNull(children));
  }

  /** `<c:name val="…"/>`, which most settings are. */
  value(name: string, value: string | number): XmlElement {
    return this.make(name, { val: value });
  }

  /** An element of the drawing namespace. */
  draw(name: string, attributes: Attributes = {}, children: readonly (XmlNode | null)[] = []): XmlElement {
    return element(this.names.drawing + name, attributes, withoutNull(children));
  }

  /** Null: none. */
  fill(color: Color | null): XmlElement {
    if (color === null) return this.draw('noFill');
    return this.draw('solidFill', {}, [this.draw('srgbClr', { val: color.slice(1).toUpperCase() })]);
  }

  /** A line of a width in points; null: none. */
  line(color: Color | null, widthPt: number): XmlElement {
    if (color === null) return this.draw('ln', {}, [this.fill(null)]);
    return this.draw('ln', { w: Math.round(widthPt * 12_700) }, [this.fill(color)]);
  }

  shape(fill: Color | null, line: XmlElement): XmlElement {
    return this.make('spPr', {}, [this.fill(fill), line]);
  }

  /** A slice or a bar: a white one needs only a thin line to be seen, dark ones a gap between them. */
  colored({ fill, line }: ChartColor): XmlElement {
    return this.shape(fill, this.line(line, line === '#FFFFFF' ? 1.5 : 1));
  }

  /** How text looks; `wrap` none keeps a label on one line. */
  text(color: Color, wrap: 'square' | 'none' = 'square'): XmlElement {
    return this.make('txPr', {}, [
      this.draw('bodyPr', { wrap, anchor: 'ctr' }),
      this.draw('lstStyle'),
      this.draw('p', {}, [
        this.draw('pPr', {}, [this.runProperties('defRPr', color)]),
        this.draw('endParaRPr', { lang: 'ja-JP' }),
      ]),
    ]);
  }

  title(text: string, color: Color): XmlElement {
    const rich = this.make('rich', {}, [
      this.draw('bodyPr'),
      this.draw('lstStyle'),
      this.draw('p', {}, [
        this.draw('pPr', {}, [this.runProperties('defRPr', color)]),
        this.draw('r', {}, [this.runProperties('rPr', color), this.draw('t', {}, [text])]),
      ]),
    ]);
    return this.make('title', {}, [this.make('tx', {}, [rich]), this.value('overlay', 0)]);
  }

  /** What a group of labels shows: only what is named. */
  shown(what: 'showVal' | 'showCatName'): XmlElement[] {
    const all = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize'];
    return all.map((name) => this.value(name, name === what ? 1 : 0));
  }

  strings(area: Area): XmlElement {
    return this.reference('strRef', 'strCache', area, (value) => plainText(value) || null, null);
  }

  numbers(area: Area): XmlElement {
    const toText = (value: CellValue): string | null => (typeof value === 'number' ? String(value) : null);
    return this.reference('numRef', 'numCache', area, toText, this.make('formatCode', {}, ['General']));
  }

  private reference(
    name: string,
    cacheName: string,
    area: Area,
    toText: (value: CellValue) => string | null,
    head: XmlElement | null,
  ): XmlElement {
    const formula = this.make('f', {}, [formatSheetArea(this.context.sheet, area)]);
    return this.make(name, {}, [formula, this.cache(cacheName, area, toText, head)]);
  }

  private cache(
    name: string,
    area: Area,
    toText: (value: CellValue) => string | null,
    head: XmlElement | null,
  ): XmlElement | null {
    const { currentValue } = this.context;
    if (!currentValue) return null;
    const texts = Array.from({ length: area.rowCount }, (_, index) =>
      toText(currentValue({ row: area.row + index, column: area.column })),
    );
    const points = texts.map((text, idx) =>
      text === null ? null : this.make('pt', { idx }, [this.make('v', {}, [text])]),
    );
    return this.make(name, {}, [head, this.value('ptCount', area.rowCount), ...points]);
  }

  private runProperties(name: 'defRPr' | 'rPr', color: Color): XmlElement {
    const typeface = this.font.name;
    const size = Math.round(this.font.sizePt * 100);
    return this.draw(name, { lang: name === 'rPr' ? 'ja-JP' : undefined, sz: size, b: 0 }, [
      this.fill(color),
      this.draw('latin', { typeface }),
      this.draw('ea', { typeface }),
    ]);
  }
}

function withoutNull(children: readonly (XmlNode | null)[]): XmlNode[] {
  return children.filter((child) => child !== null);
}
