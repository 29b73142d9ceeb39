import { decodeXstring } from './xstring';

const UNSAFE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A cell's text as element content: what XML cannot hold becomes `_x000D_`, tabs and line breaks stand as they are
 * (ST_Xstring, ECMA-376 part 1, 22.9.2.19).
 */
export function encodeCellText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(UNSAFE, escapeUnit)
    .replace(LONE_SURROGATE, escapeUnit);
}

/** The text of a `<v>`. */
export function decodeCellText(text: string): string {
  return text.includes('_x') ? decodeXstring(text) : text;
}

/** The text of a `<t>`: Excel drops spaces at both ends where it is not told that they count. */
export function textOfT(text: string, isPreserved: boolean): string {
  return decodeCellText(isPreserved ? text : text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, ''));
}

/** Whether a `<t>` must say that its spaces count. */
export function needsSpacePreserved(text: string): boolean {
  return /^[ \t\n]|[ \t\n]$|\n/.test(text);
}

function escapeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
