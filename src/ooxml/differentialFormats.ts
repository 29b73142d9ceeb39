import type { Color, ConditionalFormatRule } from '../workbook/editPlan';
import type { ColorReader } from './themeColors';
import type { XmlElement } from './xmlTree';
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  descend,
  element,
  insertChild,
  prefixOf,
  serializeElement,
} from './xmlTree';

/** The children of styles.xml in the schema's order (CT_Stylesheet). */
const STYLES_ORDER = [
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

export type DifferentialFormat = Pick<ConditionalFormatRule, 'fill' | 'fontColor' | 'bold'>;

/** What the format of that number says; nothing at all where there is none. */
export function readDifferentialFormat(
  styles: XmlElement,
  id: string | null,
  readColor: ColorReader,
): DifferentialFormat {
  const list = childElement(styles, 'dxfs');
  const dxf = list && id !== null ? childElements(list, 'dxf')[Number(id)] : undefined;
  const font = childElement(dxf, 'font');
  const fontColor = childElement(font, 'color');
  const bold = childElement(font, 'b');
  const fill = descend(dxf ?? null, 'fill', 'patternFill');
  // Excel keeps the colour of a plain fill in bgColor here, other producers in fgColor too.
  const fillColor = childElement(fill, 'bgColor') ?? childElement(fill, 'fgColor');
  return {
    fill: attribute(fill, 'patternType') === 'none' ? null : readColor(fillColor),
    fontColor: readColor(fontColor),
    bold: bold !== null && booleanAttribute(bold, 'val', true),
  };
}

/** The number of a format with exactly this look: an equal one that is there already, or a new one at the end. */
export function differentialFormatId(styles: XmlElement, format: DifferentialFormat): number {
  const prefix = prefixOf(styles.name);
  let list = childElement(styles, 'dxfs');
  if (!list) {
    list = element(`${prefix}dxfs`, { count: 0 });
    insertChild(styles, list, STYLES_ORDER);
  }
  const wanted = makeFormat(prefix, format);
  const spelt = serializeElement(wanted);
  const formats = childElements(list, 'dxf');
  const known = formats.findIndex((candidate) => serializeElement(candidate) === spelt);
  if (known >= 0) return known;
  list.children.push(wanted);
  list.attributes.set('count', String(formats.length + 1));
  return formats.length;
}

function makeFormat(prefix: string, { fill, fontColor, bold }: DifferentialFormat): XmlElement {
  const name = (local: string): string => prefix + local;
  const parts: XmlElement[] = [];
  if (bold || fontColor) {
    const font: XmlElement[] = [];
    // Excel writes both: the second takes a slant away that the cell may have.
    if (bold) font.push(element(name('b')), element(name('i'), { val: 0 }));
    if (fontColor) font.push(element(name('color'), { rgb: argb(fontColor) }));
    parts.push(element(name('font'), {}, font));
  }
  if (fill) {
    const color = element(name('bgColor'), { rgb: argb(fill) });
    parts.push(element(name('fill'), {}, [element(name('patternFill'), {}, [color])]));
  }
  return element(name('dxf'), {}, parts);
}

function argb(color: Color): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
