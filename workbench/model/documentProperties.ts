import type { PropertyDefinition } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import type { OpenWorkbook } from './openWorkbook';

const TEXTS = [
  'title',
  'subject',
  'author',
  'keywords',
  'comments',
  'category',
  'manager',
  'company',
] as const;

/** The book does not hold these: what is set lives as long as the workbook is open. */
class PropertyRoom {
  readonly texts = new Map<string, string>();
}

export const documentPropertiesType = defineType<OpenWorkbook>(() => {
  const properties: { [name: string]: PropertyDefinition<OpenWorkbook> } = {};
  for (const name of TEXTS) {
    properties[name] = {
      since: '1.7',
      get: (workbook) => workbook.room(workbook, PropertyRoom).texts.get(name) ?? '',
      set: (workbook, value) => void workbook.room(workbook, PropertyRoom).texts.set(name, value.text()),
    };
  }
  return { name: 'DocumentProperties', properties };
});
