/** What XML cannot hold, or would not keep: control characters, among them the line break of a heading. */
const UNSAFE = /[\u0000-\u001f\ufffe\uffff]/g;

/**
 * A text as the format's attributes hold it (ST_Xstring): a line break becomes `_x000a_`, and what already looks like
 * such an escape is kept apart from one.
 */
export function encodeXstring(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(UNSAFE, (char) => `_x${char.charCodeAt(0).toString(16).padStart(4, '0')}_`);
}

export function decodeXstring(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
