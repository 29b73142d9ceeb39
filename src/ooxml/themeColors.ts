import type { Color } from '../workbook/editPlan';
import type { XmlElement } from './xmlTree';
import { attribute, booleanAttribute, childElements, descend, isElement, localName } from './xmlTree';

/** The order of `theme="…"` is not the order in the theme: light and dark change places (ECMA-376 part 1, 18.8.3). */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '5B9BD5',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '4472C4',
  '70AD47',
  '0563C1',
  '954F72',
];
/** Indexes 8 to 63; 0 to 7 repeat the first eight (ECMA-376 part 1, 18.8.27). */
const INDEXED =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080' +
  '9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF' +
  '00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696' +
  '003366339966003300333300993300993366333399333333';

/** Turns a colour of the file (`rgb`, `theme`, `indexed`, `tint`) into what is seen. */
export type ColorReader = (node: XmlElement | null) => Color | null;

/** A reader for a workbook's theme part and its own palette; both may be absent. */
export function colorReader(theme: XmlElement | null, styles: XmlElement | null): ColorReader {
  const themeColors = readTheme(theme);
  const palette = readPalette(styles);
  return (node) => {
    if (!node) return null;
    const base = baseColor(node, themeColors, palette);
    if (base === null) return null;
    const tint = Number(attribute(node, 'tint') ?? 0);
    return `#${tint === 0 ? base : applyTint(base, tint)}`;
  };
}

function baseColor(
  node: XmlElement,
  theme: readonly string[],
  palette: readonly (string | null)[],
): string | null {
  if (booleanAttribute(node, 'auto')) return null;
  const rgb = attribute(node, 'rgb');
  if (rgb !== null) return /^[0-9A-Fa-f]{6,8}$/.test(rgb) ? rgb.slice(-6).toUpperCase() : null;
  const themed = attribute(node, 'theme');
  if (themed !== null) return theme[Number(themed)] ?? null;
  const indexed = attribute(node, 'indexed');
  return indexed === null ? null : (palette[Number(indexed)] ?? null);
}

function readTheme(theme: XmlElement | null): readonly string[] {
  const scheme = descend(theme, 'themeElements', 'clrScheme');
  if (!scheme) return OFFICE_THEME;
  return THEME_ORDER.map((name, index) => {
    const entry = childElements(scheme, name)[0]?.children.find(isElement);
    const value = attribute(entry, 'lastClr') ?? attribute(entry, 'val') ?? '';
    return /^[0-9A-Fa-f]{6}$/.test(value) ? value.toUpperCase() : (OFFICE_THEME[index] ?? '000000');
  });
}

function readPalette(styles: XmlElement | null): readonly (string | null)[] {
  const standard = INDEXED.match(/.{6}/g) ?? [];
  // 64 and 65 are the system's own text and background: no colour that a sheet chose.
  const palette: (string | null)[] = [...standard.slice(0, 8), ...standard, null, null];
  const own = descend(styles, 'colors', 'indexedColors');
  if (!own) return palette;
  childElements(own).forEach((node, index) => {
    const rgb = attribute(node, 'rgb');
    if (localName(node.name) === 'rgbColor' && rgb && index < 64)
      palette[index] = rgb.slice(-6).toUpperCase();
  });
  return palette;
}

/** Lightens (positive) or darkens by changing the lightness alone (ECMA-376 part 1, 18.8.19). */
function applyTint(rgb: string, tint: number): string {
  const [h, s, l] = toHsl(rgb);
  return fromHsl(h, s, tint < 0 ? l * (1 + tint) : l * (1 - tint) + tint);
}

function toHsl(rgb: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const range = max - min;
  const l = (max + min) / 2;
  if (range === 0) return [0, 0, l];
  const s = range / (l > 0.5 ? 2 - max - min : max + min);
  if (max === r) return [((g - b) / range + 6) % 6, s, l];
  return [max === g ? (b - r) / range + 2 : (r - g) / range + 4, s, l];
}

function fromHsl(h: number, s: number, lightness: number): string {
  const l = Math.min(1, Math.max(0, lightness));
  const chroma = (1 - Math.abs(2 * l - 1)) * s;
  const second = chroma * (1 - Math.abs((h % 2) - 1));
  const corners: readonly (readonly number[])[] = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  return (corners[Math.floor(h) % 6] ?? [0, 0, 0])
    .map((part) => Math.round((part + l - chroma / 2) * 255))
    .map((part) => part.toString(16).toUpperCase().padStart(2, '0'))
    .join('');
}
