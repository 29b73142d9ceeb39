import type { Register } from '../domain/register';
import { readRegister } from '../layout/readRegister';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { BlockedReason } from './actionResult';

export type OpenedRegister =
  | {
      readonly kind: 'open';
      readonly register: Register;
      readonly statusCells: readonly { readonly sheet: string; readonly cell: string }[];
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'blocked'; readonly reason: BlockedReason };

/** The register of a workbook, or why it cannot be used. */
export function openRegister(snapshot: WorkbookSnapshot): OpenedRegister {
  const reading = readRegister(snapshot);
  switch (reading.kind) {
    case 'none':
      return { kind: 'none' };
    case 'read':
      return { kind: 'open', register: reading.register, statusCells: reading.statusCells };
    case 'damaged': {
      const { sheet, table, heading } = reading;
      return { kind: 'blocked', reason: { code: 'registerDamaged', sheet, table, heading } };
    }
    case 'badSetting': {
      const { sheet, cell, fault } = reading;
      return { kind: 'blocked', reason: { code: 'badSetting', sheet, cell, ...fault } };
    }
    case 'badStatusSet': {
      const { sheet, cell, value } = reading;
      return { kind: 'blocked', reason: { code: 'badStatusSet', sheet, cell, label: value } };
    }
    case 'badReference': {
      const { sheet, cell, value } = reading;
      return { kind: 'blocked', reason: { code: 'badReference', sheet, cell, value } };
    }
    case 'newerFormat':
      return { kind: 'blocked', reason: { code: 'newerFormat', version: reading.version } };
  }
}
