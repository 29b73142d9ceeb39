import type { CellFormat, Color } from '../workbook/editPlan';
import type { ResolvedFormat } from './book';
import { BUILT_IN_FORMATS } from './builtInFormats';
import { cloneElement } from './cloneElement';
import type { Package } from './package';
import { namespacesOf } from './partNamespaces';
import { colorReader, type ColorReader } from './themeColors';
import type { XmlElement } from './xmlTree';
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  element,
  insertChild,
  prefixOf,
  serializeElement,
} from './xmlTree';

export const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

const STYLESHEET_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];
const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const FIRST_OWN_FORMAT = 164;

/** What a cell is to look like, beyond what a plan asks for. */
export interface FormatChange extends CellFormat {
  readonly quotePrefix?: boolean;
}

/**
 * The workbook's cell formats. A format is an index into them; asking for one that is there already gives the same
 * index. Formats are only ever added: those that stand keep their numbers.
 */
export class StylesPart {
  private readonly color: ColorReader;
  private readonly resolved = new Map<number, ResolvedFormat>();
  private readonly changed = new Map<string, number>();
  private readonly lists = new Map<string, XmlElement[]>();
  /** Of each list: what its entries look like, with their numbers. */
  private readonly known = new Map<string, Map<string, number>>();

  constructor(
    private readonly pkg: Package,
    private readonly path: string,
    theme: XmlElement | null,
  ) {
    this.color = colorReader(theme, this.root);
  }

  /** The colour as it is seen, for colours that stand outside of the styles (tabs). */
  readonly readColor: ColorReader = (node) => this.color(node);

  /** The part's tree, for features that keep formats of their own in it. */
  get root(): XmlElement {
    return this.pkg.tree(this.path);
  }

  touch(): void {
    this.pkg.touch(this.path);
  }

  resolve(index: number): ResolvedFormat {
    const known = this.resolved.get(index);
    if (known) return known;
    const format = this.read(this.xf(index));
    this.resolved.set(index, format);
    return format;
  }

  hasQuotePrefix(index: number): boolean {
    return booleanAttribute(this.xf(index), 'quotePrefix');
  }

  /** The format that is `index` with some of it changed. */
  change(index: number, change: FormatChange): number {
    const key = `${index}|${JSON.stringify(change)}`;
    const known = this.changed.get(key);
    if (known !== undefined) return known;
    const base = this.xf(index);
    const xf = base
      ? cloneElement(base)
      : this.make('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
    this.apply(xf, change);
    const made = this.indexIn('cellXfs', xf);
    this.changed.set(key, made);
    return made;
  }

  /** The width of the widest digit of the workbook's standard font, in pixels: what column widths are counted in. */
  digitWidth(): number {
    const { fontName, fontSizePt } = this.resolve(0);
    // Measured widths at 96 dpi; Japanese fonts are one pixel wider than Latin ones at the standard 11 points.
    const isLatin = /^[\x20-\x7e]+$/.test(fontName) && !/^(Yu|Meiryo|MS |BIZ|HG)/i.test(fontName);
    return Math.max(1, Math.round((isLatin ? 7 : 8) * (fontSizePt / 11)));
  }

  private make(name: string, attributes: Readonly<Record<string, string | number | undefined>>): XmlElement {
    return element(`${prefixOf(this.root.name)}${name}`, attributes);
  }

  /** The entries of a list, kept: they are asked for with every cell. */
  private list(name: string): XmlElement[] {
    const known = this.lists.get(name);
    if (known) return known;
    const list = childElement(this.root, name);
    const entries = list ? childElements(list) : [];
    this.lists.set(name, entries);
    return entries;
  }

  private xf(index: number): XmlElement | null {
    return this.list('cellXfs')[index] ?? this.list('cellXfs')[0] ?? null;
  }

  private entry(list: string, xf: XmlElement | null, id: string): XmlElement | null {
    return this.list(list)[Number(attribute(xf, id) ?? 0)] ?? null;
  }

  /** The number of an entry that looks just like this one, added when there is none. */
  private indexIn(name: string, node: XmlElement): number {
    const root = this.root;
    let list = childElement(root, name);
    if (!list) {
      list = this.make(name, {});
      insertChild(root, list, STYLESHEET_ORDER);
    }
    const entries = this.list(name);
    let known = this.known.get(name);
    if (!known) {
      known = new Map();
      for (const [index, other] of entries.entries()) {
        const text = looks(other);
        if (!known.has(text)) known.set(text, index);
      }
      this.known.set(name, known);
    }
    const text = looks(node);
    const found = known.get(text);
    if (found !== undefined) return found;
    list.children.push(node);
    const index = entries.push(node) - 1;
    list.attributes.set('count', String(entries.length));
    known.set(text, index);
    this.pkg.touch(this.path);
    return index;
  }

  private apply(xf: XmlElement, change: FormatChange): void {
    const set = (id: string, value: number, applied: string): void => {
      xf.attributes.set(id, String(value));
      xf.attributes.set(applied, '1');
    };
    if (change.quotePrefix === true) xf.attributes.set('quotePrefix', '1');
    if (change.quotePrefix === false) xf.attributes.delete('quotePrefix');
    if (change.numberFormat !== undefined) {
      set('numFmtId', this.numberFormatId(change.numberFormat), 'applyNumberFormat');
    }
    if (isFontChange(change)) set('fontId', this.fontId(xf, change), 'applyFont');
    if (change.fill !== undefined) set('fillId', this.fillId(change.fill), 'applyFill');
    if (change.border !== undefined) set('borderId', this.borderId(xf, change.border), 'applyBorder');
    this.applyAlignment(xf, change);
    if (change.locked !== undefined) this.applyLock(xf, change.locked);
  }

  private applyLock(xf: XmlElement, isLocked: boolean): void {
    let protection = childElement(xf, 'protection');
    if (!protection && isLocked) return;
    if (!protection) {
      protection = this.make('protection', {});
      insertChild(xf, protection, ['alignment', 'protection', 'extLst']);
    }
    if (isLocked) protection.attributes.delete('locked');
    else protection.attributes.set('locked', '0');
    xf.attributes.set('applyProtection', '1');
  }

  private applyAlignment(xf: XmlElement, change: FormatChange): void {
    const { horizontal, vertical, wrap, indent } = change;
    if (horizontal === undefined && vertical === undefined && wrap === undefined && indent === undefined)
      return;
    let alignment = childElement(xf, 'alignment');
    if (!alignment) {
      alignment = this.make('alignment', {});
      xf.children.unshift(alignment);
    }
    const { attributes } = alignment;
    const set = (name: string, value: string, isDefault: boolean): void => {
      if (isDefault) attributes.delete(name);
      else attributes.set(name, value);
    };
    if (horizontal !== undefined) set('horizontal', horizontal, horizontal === 'general');
    if (vertical !== undefined) set('vertical', vertical, vertical === 'bottom');
    if (wrap !== undefined) set('wrapText', '1', !wrap);
    if (indent !== undefined) set('indent', String(indent), indent === 0);
    xf.attributes.set('applyAlignment', '1');
  }

  private numberFormatId(code: string): number {
    for (const [id, known] of BUILT_IN_FORMATS) if (known === code) return id;
    const own = this.list('numFmts');
    const found = own.find((node) => attribute(node, 'formatCode') === code);
    if (found) return Number(attribute(found, 'numFmtId'));
    const ids = own.map((node) => Number(attribute(node, 'numFmtId')));
    const id = ids.reduce((highest, other) => Math.max(highest, other), FIRST_OWN_FORMAT - 1) + 1;
    this.indexIn('numFmts', this.make('numFmt', { numFmtId: id, formatCode: code }));
    return id;
  }

  private fontId(xf: XmlElement, change: FormatChange): number {
    const base = this.entry('fonts', xf, 'fontId');
    const font = base ? cloneElement(base) : this.make('font', {});
    const put = (name: string, attributes: Readonly<Record<string, string | number>>): void => {
      font.children = font.children.filter((child) => typeof child !== 'string');
      const at = childElement(font, name);
      const node = this.make(name, attributes);
      if (at) font.children = font.children.map((child) => (child === at ? node : child));
      else insertChild(font, node, FONT_ORDER);
    };
    const drop = (name: string): void => {
      const gone = childElement(font, name);
      font.children = font.children.filter((child) => child !== gone);
    };
    if (change.bold === true) put('b', {});
    if (change.bold === false) drop('b');
    if (change.fontSizePt !== undefined) put('sz', { val: change.fontSizePt });
    if (change.fontColor !== undefined) put('color', { rgb: argb(change.fontColor) });
    if (change.fontName !== undefined) {
      put('name', { val: change.fontName });
      // These say what the old name meant: a theme's font would win over the new name.
      for (const name of ['scheme', 'family', 'charset']) drop(name);
    }
    return this.indexIn('fonts', font);
  }

  private fillId(fill: Color | null): number {
    if (fill === null) return this.indexIn('fills', this.withPattern('none', []));
    const foreground = this.make('fgColor', { rgb: argb(fill) });
    return this.indexIn(
      'fills',
      this.withPattern('solid', [foreground, this.make('bgColor', { indexed: 64 })]),
    );
  }

  private withPattern(patternType: string, children: XmlElement[]): XmlElement {
    const fill = this.make('fill', {});
    const pattern = this.make('patternFill', { patternType });
    pattern.children.push(...children);
    fill.children.push(pattern);
    return fill;
  }

  private borderId(xf: XmlElement, line: Color | null): number {
    const base = this.entry('borders', xf, 'borderId');
    const border = this.make('border', {});
    for (const [name, value] of base?.attributes ?? []) border.attributes.set(name, value);
    for (const name of SIDES) {
      const side = this.make(name, line === null ? {} : { style: 'thin' });
      if (line !== null) side.children.push(this.make('color', { rgb: argb(line) }));
      border.children.push(side);
    }
    border.children.push(childElement(base, 'diagonal') ?? this.make('diagonal', {}));
    return this.indexIn('borders', border);
  }

  private read(xf: XmlElement | null): ResolvedFormat {
    const font = this.entry('fonts', xf, 'fontId');
    const border = this.entry('borders', xf, 'borderId');
    const alignment = childElement(xf, 'alignment');
    const bold = childElement(font, 'b');
    return {
      numberFormat: this.numberFormat(Number(attribute(xf, 'numFmtId') ?? 0)),
      fontName: attribute(childElement(font, 'name'), 'val') ?? 'Calibri',
      fontSizePt: Number(attribute(childElement(font, 'sz'), 'val') ?? 11),
      bold: bold !== null && booleanAttribute(bold, 'val', true),
      fontColor: this.color(childElement(font, 'color')),
      fill: this.readFill(this.entry('fills', xf, 'fillId')),
      horizontal: readHorizontal(attribute(alignment, 'horizontal')),
      vertical: readVertical(attribute(alignment, 'vertical')),
      wrap: booleanAttribute(alignment, 'wrapText'),
      indent: Number(attribute(alignment, 'indent') ?? 0),
      border: {
        top: this.readSide(border, 'top'),
        right: this.readSide(border, 'right'),
        bottom: this.readSide(border, 'bottom'),
        left: this.readSide(border, 'left'),
      },
      locked: booleanAttribute(childElement(xf, 'protection'), 'locked', true),
      quotePrefix: booleanAttribute(xf, 'quotePrefix'),
    };
  }

  private numberFormat(id: number): string {
    const own = this.list('numFmts').find((node) => Number(attribute(node, 'numFmtId')) === id);
    return attribute(own, 'formatCode') ?? BUILT_IN_FORMATS.get(id) ?? 'General';
  }

  private readFill(fill: XmlElement | null): Color | null {
    const pattern = childElement(fill, 'patternFill');
    const type = attribute(pattern, 'patternType') ?? 'none';
    if (type === 'none') return null;
    // Excel paints a solid fill without a colour in the text's own: black.
    return this.color(childElement(pattern, 'fgColor')) ?? (type === 'solid' ? '#000000' : null);
  }

  private readSide(border: XmlElement | null, name: string): Color | null {
    const side = childElement(border, name) ?? childElement(border, name === 'left' ? 'start' : 'end');
    const isDrawn = side !== null && (attribute(side, 'style') ?? 'none') !== 'none';
    return isDrawn ? (this.color(childElement(side, 'color')) ?? '#000000') : null;
  }
}

/** What an entry says, whatever the order of its attributes. */
function looks({ name, attributes, children }: XmlElement): string {
  const sorted = new Map([...attributes].sort(([a], [b]) => (a < b ? -1 : 1)));
  return serializeElement({ name, attributes: sorted, children });
}

function isFontChange(change: FormatChange): boolean {
  const { fontName, fontSizePt, bold, fontColor } = change;
  return fontName !== undefined || fontSizePt !== undefined || bold !== undefined || fontColor !== undefined;
}

function argb(color: Color): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

function readHorizontal(value: string | null): ResolvedFormat['horizontal'] {
  if (value === 'left' || value === 'right') return value;
  return value === 'center' || value === 'centerContinuous' ? 'center' : 'general';
}

function readVertical(value: string | null): ResolvedFormat['vertical'] {
  return value === 'top' || value === 'center' ? value : 'bottom';
}

/** The smallest styles part that Excel takes: the first two fills are fixed by the format. */
export function emptyStyles(workbook: XmlElement): XmlElement {
  const none = (name: string): XmlElement =>
    element('fill', {}, [element('patternFill', { patternType: name })]);
  const font = element('font', {}, [element('sz', { val: 11 }), element('name', { val: '游ゴシック' })]);
  const border = element(
    'border',
    {},
    ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side)),
  );
  const ids = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  return element('styleSheet', { xmlns: namespacesOf(workbook).main }, [
    element('fonts', { count: 1 }, [font]),
    element('fills', { count: 2 }, [none('none'), none('gray125')]),
    element('borders', { count: 1 }, [border]),
    element('cellStyleXfs', { count: 1 }, [element('xf', ids)]),
    element('cellXfs', { count: 1 }, [element('xf', { ...ids, xfId: 0 })]),
    element('cellStyles', { count: 1 }, [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    element('dxfs', { count: 0 }),
  ]);
}
