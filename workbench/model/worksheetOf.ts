import type { BookSheet } from '../../src/ooxml/book';
import type { HostObject } from '../protocol/hostObject';
import type { OpenWorkbook } from './openWorkbook';
import { worksheetType } from './worksheet';

/** A sheet as a Worksheet object. */
export function worksheetOf(workbook: OpenWorkbook, sheet: BookSheet): HostObject {
  return worksheetType.of({ workbook, sheet });
}
