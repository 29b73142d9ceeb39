import type { ReadabilityFault } from '../layout/machineReadability';
import { isCheckedForReadability, readabilityFaults } from '../layout/machineReadability';
import { MEMORY_NAMESPACE } from '../layout/memory';
import { laterFormat } from '../layout/readRegister';
import type { Door } from '../workbook/door';
import type { ActionResult } from './actionResult';
import { openRegister } from './openRegister';

export interface ReadabilityReport {
  /** The sheets that were looked at. */
  readonly sheets: readonly string[];
  readonly faults: readonly ReadabilityFault[];
}

/** 機械判読: whether the register's sheets keep the national rules for machine-readable tables. Nothing is written. */
export async function checkReadability(door: Door): Promise<ActionResult<ReadabilityReport>> {
  const run = await door.run(async (session) => {
    const snapshot = await session.takeSnapshot({
      // 設定 is read too: without it there is no register to speak of.
      detail: ({ tableNames }) =>
        isCheckedForReadability(tableNames) ? 'full' : tableNames.length > 0 ? 'values' : 'none',
      customXmlNamespace: MEMORY_NAMESPACE,
    });
    // A later program may have other rules, and sheets that this one knows nothing of.
    const version = laterFormat(snapshot);
    if (version !== null) return { kind: 'blocked', reasons: [{ code: 'newerFormat', version }] } as const;
    const opened = openRegister(snapshot);
    if (opened.kind === 'none') return { kind: 'blocked', reasons: [{ code: 'noRegister' }] } as const;
    // A register that people damaged is what this is for: its faults are told, whatever else cannot be read.
    const checked = snapshot.sheets.filter(({ tables }) =>
      isCheckedForReadability(tables.map(({ name }) => name)),
    );
    const value = { sheets: checked.map(({ name }) => name), faults: readabilityFaults(snapshot) };
    return { kind: 'done', value } as const;
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  return run.kind === 'failed' ? run : run.value;
}
