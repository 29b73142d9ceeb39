import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Book } from '../../src/ooxml/book';
import { openBook } from '../../src/ooxml/openBook';

/**
 * A second opinion: LibreOffice opens the bytes, calculates every formula anew and saves. Null where it is not on the
 * machine. Throws when it does not open the file.
 */
export function recalculateByLibreOffice(bytes: Uint8Array): Book | null {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-'));
  try {
    const stripped = withoutResults(bytes);
    writeFileSync(join(folder, 'in.xlsx'), stripped);
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const run = spawnSync(
      'soffice',
      [
        profile,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        join(folder, 'in.xlsx'),
      ],
      { timeout: 120_000 },
    );
    if (run.error) return null;
    const opened = openBook(new Uint8Array(readFileSync(join(folder, 'out', 'in.xlsx'))));
    if (opened.kind === 'refused')
      throw new Error(`LibreOffice saved something unreadable: ${opened.reason}`);
    return opened.book;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As delivered, LibreOffice believes the results in a file that Excel may have saved. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Results that stand in the file would be believed: they are made wrong first, so that only real calculation passes. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const opened = openBook(bytes);
  if (opened.kind === 'refused') throw new Error(opened.reason);
  for (const sheet of opened.book.sheets) {
    for (const cell of [...sheet.cells()]) {
      if (cell.formula !== null) sheet.cacheValue(cell.row, cell.column, -999);
    }
  }
  return opened.book.save({ recalculate: true });
}
