import { HostError } from '../protocol/hostError';
import { defineType } from '../protocol/hostObject';
import type { SheetObject } from './sheetObject';

export const worksheetProtectionType = defineType<SheetObject>(() => ({
  name: 'WorksheetProtection',
  properties: { protected: { since: '1.2', get: ({ sheet }) => sheet.isProtected } },
  methods: {
    protect: {
      since: '1.2',
      call: ({ workbook, sheet }, args) => {
        if (sheet.isProtected) throw refused('The sheet is protected already.');
        if (args.at(1).isGiven)
          throw new HostError('NotImplemented', 'The workbench protects without a password.');
        workbook.beforeWrite(sheet);
        const options = args.at(0).isGiven ? args.at(0).record() : {};
        for (const name of Object.keys(options)) {
          if (!RESIZING.includes(name)) throw new HostError('NotImplemented', `Protection option ${name}.`);
        }
        sheet.protect({ allowsResizing: RESIZING.every((name) => options[name] === true) });
      },
    },
    unprotect: {
      since: '1.7',
      call: ({ sheet }) => {
        // Since 2026-06 Excel refuses to lift a protection that is not there (office-js #6784).
        if (!sheet.isProtected) throw refused('The sheet is not protected.');
        sheet.isProtected = false;
      },
    },
  },
}));

const RESIZING: readonly string[] = ['allowFormatRows', 'allowFormatColumns'];

function refused(message: string): HostError {
  return new HostError('AccessDenied', message);
}
