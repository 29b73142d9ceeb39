import { readFileSync } from 'node:fs';
import { definedTypes } from '../protocol/hostObject';
import './workbook';

/** `Worksheet.tabColor` → `1.7`, as Microsoft's typings say it; the first class of a name is Excel's own. */
function typedSets(): Map<string, string> {
  const source = readFileSync('node_modules/@types/office-js/index.d.ts', 'utf8');
  const excel = source.slice(source.indexOf('declare namespace Excel {'));
  const sets = new Map<string, string>();
  let owner = '';
  let set = '';
  for (const line of excel.split('\n')) {
    const opened = /^ {4}(?:class|interface|enum|namespace|function|const|type) (\w+)/.exec(line);
    if (/^declare namespace (?!Excel)/.test(line)) break;
    if (opened) owner = line.includes('    class ') ? (opened[1] ?? '') : '';
    set = /^ +\* \[Api set: ExcelApi (\d+\.\d+)/.exec(line)?.[1] ?? set;
    const member = /^ {8}(?:readonly )?(\w+)\??[:(]/.exec(line)?.[1];
    if (!owner || !member) continue;
    if (!sets.has(`${owner}.${member}`)) sets.set(`${owner}.${member}`, set);
  }
  return sets;
}

/** Types that office.js itself uses and the typings keep quiet about. */
const UNTYPED = ['AddinInternalService', 'WorkbookCreated'];

test('どのメンバーも Microsoft の型定義と同じ API セットを名乗る', () => {
  const typed = typedSets();
  const wrong = definedTypes().flatMap(({ name, members }) =>
    members
      .filter((member) => !member.name.startsWith('_') && !UNTYPED.includes(name))
      .filter((member) => typed.get(`${name}.${member.name}`) !== member.since)
      .map(
        (member) => `${name}.${member.name}: ${member.since}, typings ${typed.get(`${name}.${member.name}`)}`,
      ),
  );
  expect(wrong).toEqual([]);
});

test('メンバーは名乗る型に実際にある', () => {
  expect(definedTypes().flatMap(({ members }) => members).length).toBeGreaterThan(250);
});
