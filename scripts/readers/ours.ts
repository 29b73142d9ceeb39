import { readWorkbook } from '../../src/ooxml/readWorkbook';

/** Reads a workbook as the return of a department is read; how many cells hold something. */
export function read(bytes: Uint8Array): number {
  const result = readWorkbook(bytes, { fileName: null });
  if (result.kind === 'refused') throw new Error(result.reason);
  let cells = 0;
  for (const { grid } of result.snapshot.sheets) {
    for (const row of grid?.values ?? []) for (const value of row) if (value !== null) cells++;
  }
  return cells;
}
