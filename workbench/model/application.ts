import { defineType } from '../protocol/hostObject';
import type { OpenWorkbook } from './openWorkbook';
import { createWorkbook } from './workbookCreated';

export const applicationType = defineType<OpenWorkbook>(() => ({
  name: 'Application',
  aliases: { createWorkbook: '_CreateWorkbook' },
  properties: {
    calculationMode: {
      since: '1.1',
      get: (workbook) => workbook.calculationMode,
      set: (workbook, value) => {
        workbook.calculationMode = value.oneOf(['Automatic', 'Manual'] as const);
      },
    },
    calculationState: { since: '1.9', get: () => 'Done' },
    decimalSeparator: { since: '1.11', get: () => '.' },
    thousandsSeparator: { since: '1.11', get: () => ',' },
  },
  methods: {
    calculate: { since: '1.1', call: (workbook) => workbook.calculate({ always: true }) },
    /** What Excel.createWorkbook stands for on the desktop. */
    _CreateWorkbook: { since: '1.8', call: (workbook, args) => createWorkbook(workbook, args.at(0).text()) },
    suspendApiCalculationUntilNextSync: { since: '1.6', call: (workbook) => workbook.suspendCalculation() },
    /** Nothing is drawn here. */
    suspendScreenUpdatingUntilNextSync: { since: '1.9', call: () => undefined },
  },
}));

export const runtimeType = defineType<OpenWorkbook>(() => ({
  name: 'Runtime',
  properties: {
    enableEvents: {
      since: '1.8',
      get: (workbook) => workbook.events.enabled,
      set: (workbook, value) => {
        workbook.events.enabled = value.flag();
      },
    },
  },
}));
