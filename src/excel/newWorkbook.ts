/**
 * Opens a new workbook beside the one that the pane stands in; it has no name until a person saves it. False where Excel
 * refuses (a cell being edited, a dialog, a host without this call): nothing was opened then.
 */
export async function openNewWorkbook(bytes: Uint8Array): Promise<boolean> {
  try {
    await Excel.createWorkbook(toBase64(bytes));
    return true;
  } catch {
    return false;
  }
}

const PIECE = 8_192;

/** In pieces: a call with a million arguments is one too many. */
function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + PIECE)));
  }
  return btoa(pieces.join(''));
}
