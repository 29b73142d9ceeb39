import { read as readXlsx } from '@e965/xlsx';

export function read(bytes) {
  const { Sheets } = readXlsx(bytes, { type: 'array', dense: true });
  let cells = 0;
  for (const sheet of Object.values(Sheets)) {
    for (const row of sheet['!data'] ?? []) for (const cell of row ?? []) if (cell?.v !== undefined) cells++;
  }
  return cells;
}
