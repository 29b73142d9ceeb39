import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { openBook } from '../../src/ooxml/openBook';
import { ExcelHost } from '../model/excelHost';
import { answerRichApi, readRichApi, waitsForCellEdit } from './richApi';

function hostWithSample(): ExcelHost {
  const opened = openBook(readFileSync(join(__dirname, '../../samples/r4h1-list.xlsx')));
  if (opened.kind !== 'opened') throw new Error(opened.reason);
  const host = new ExcelHost();
  host.open(opened.book, 'r4h1-list.xlsx');
  return host;
}

/** worksheets.getActiveWorksheet().load('name') as office.js sends it. */
const body = JSON.stringify({
  AutoKeepReference: false,
  Actions: [
    { Id: 2, ActionType: 1, Name: '', ObjectPathId: 1 },
    { Id: 7, ActionType: 2, Name: '', ObjectPathId: 5, QueryInfo: { Select: ['name'] } },
  ],
  ObjectPaths: {
    1: { Id: 1, ObjectPathType: 1, Name: '' },
    3: { Id: 3, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    5: {
      ...{ Id: 5, ObjectPathType: 3, Name: 'GetActiveWorksheet', ParentObjectPathId: 3 },
      ArgumentInfo: { Arguments: [] },
    },
  },
});

function requestWith(flags: number, partition = 'IterativeExecutor') {
  const array = [partition, 'POST', 'ProcessQuery', ['SdkVersion', 'officejs'], body, 0, flags, '', ''];
  const request = readRichApi({ ArrayData: array, DdaMethod: { DispatchId: 93 } });
  if (!request) throw new Error('the request was not read');
  return request;
}

describe('Rich API の要求', () => {
  test('本文を取り出してブックに答えさせ、office.js の形で返す', () => {
    const answer = answerRichApi(hostWithSample(), requestWith(0));
    expect(answer).toEqual({
      Data: [200, ['Content-Type', 'application/json'], expect.stringContaining('資料1-2')],
    });
  });

  test('セルの編集中は Office の番号で断る。office.js 自身の用事と、待つと言った要求は見分ける', () => {
    const host = hostWithSample();
    host.switches.cellEditMode = true;
    expect(answerRichApi(host, requestWith(1))).toEqual({ Error: 5004 });
    expect(answerRichApi(host, requestWith(1, 'WacPartition'))).toHaveProperty('Data');
    expect(waitsForCellEdit(requestWith(1))).toBe(false);
    expect(waitsForCellEdit(requestWith(65))).toBe(true);
  });

  test('要求のない呼び出しは読まない', () => {
    expect(readRichApi({})).toBeNull();
    expect(readRichApi({ ArrayData: [] })).toBeNull();
  });
});
