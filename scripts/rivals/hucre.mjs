import { readXlsx } from 'hucre/xlsx';

export async function read(bytes) {
  const { sheets } = await readXlsx(bytes);
  let cells = 0;
  for (const { rows } of sheets) {
    for (const row of rows) for (const value of row) if (value !== null && value !== undefined) cells++;
  }
  return cells;
}
