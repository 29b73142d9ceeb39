import { hostWithBlankSheet, onSheet, refusalOf, SHEET } from './blankSheet.fixture';

const host = hostWithBlankSheet();

describe('名前', () => {
  test('範囲と式を名づけ、変え、消す', async () => {
    await onSheet(async (sheet, context) => {
      const { names } = context.workbook;
      const area = names.add('Words', sheet.getRange('A1:A3'));
      const formula = names.add('Year', '=2020+3');
      await context.sync();
      area.formula = `='${SHEET}'!$A$1:$A$5`;
      const range = area.getRangeOrNullObject();
      range.load('address');
      for (const name of [area, formula]) name.load('name,formula,type,value,scope');
      const none = formula.getRangeOrNullObject();
      await context.sync();
      expect(range.address).toBe(`${SHEET}!A1:A5`);
      expect([area.type, formula.type, none.isNullObject]).toEqual(['Range', 'String', true]);
      const found = sheet.getRange('Words');
      found.load('address');
      await context.sync();
      expect(found.address).toBe(range.address);
      formula.delete();
      names.load('items/name,items/formula');
      await context.sync();
      expect(names.items.map((item) => item.name)).toContain('Words');
      expect(names.items.map((item) => item.name)).not.toContain('Year');
    });
  });

  test('シートの名前はブックの名前と別にある', async () => {
    await onSheet(async (sheet, context) => {
      sheet.names.add('Local', '=1');
      const own = sheet.names.getItemOrNullObject('LOCAL');
      const common = context.workbook.names.getItemOrNullObject('Local');
      own.load('scope');
      await context.sync();
      expect([own.scope, common.isNullObject]).toEqual(['Worksheet', true]);
    });
  });

  test.each([
    ['A1', 'InvalidArgument'],
    ['二つの 語', 'InvalidArgument'],
    ['R1C1', 'InvalidArgument'],
    ['1年', 'InvalidArgument'],
  ])('「%s」は名前にならない', async (name, code) => {
    const add = Excel.run(async (context) => {
      context.workbook.names.add(name, '=1');
      await context.sync();
    });
    expect(await refusalOf(add)).toBe(code);
  });
});

describe('カスタム XML', () => {
  const NAMESPACE = 'urn:example:plan';
  const xml = (text: string) => `<plan xmlns="${NAMESPACE}">${text}</plan>`;

  test('足し、読み、書きかえ、消す', async () => {
    await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const scoped = parts.getByNamespace(NAMESPACE);
      const before = scoped.getOnlyItemOrNullObject();
      await context.sync();
      expect(before.isNullObject).toBe(true);
      const part = parts.add(xml('一'));
      await context.sync();
      const text = part.getXml();
      part.load('id,namespaceUri');
      await context.sync();
      expect(text.value).toContain(xml('一'));
      expect(part.namespaceUri).toBe(NAMESPACE);
      part.setXml(xml('二'));
      const again = parts.getByNamespace(NAMESPACE);
      again.load('items/id');
      await context.sync();
      const second = again.items[0]?.getXml();
      await context.sync();
      expect(second?.value).toContain(xml('二'));
      expect(host.book.customXml(NAMESPACE)).toContain(xml('二'));
      parts.getItem(part.id).delete();
      await context.sync();
    });
    expect(host.book.customXml(NAMESPACE)).toBeNull();
  });

  test('XML でない文字列は断られる', async () => {
    const add = Excel.run(async (context) => {
      context.workbook.customXmlParts.add('<閉じない>');
      await context.sync();
    });
    expect(await refusalOf(add)).toBe('InvalidArgument');
  });
});

test('設定は開いている間のこる', async () => {
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('色', { 順調: '#00FF00' });
    await context.sync();
    const found = settings.getItemOrNullObject('色');
    const missing = settings.getItemOrNullObject('無い');
    found.load('value');
    await context.sync();
    expect([found.value, missing.isNullObject]).toEqual([{ 順調: '#00FF00' }, true]);
    found.delete();
    const count = settings.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('シートの保護は、かけるのも解くのも一度だけ', async () => {
  const change = (how: 'protect' | 'unprotect') =>
    onSheet(async (sheet, context) => {
      sheet.protection[how]();
      sheet.protection.load('protected');
      await context.sync();
      return sheet.protection.protected;
    });
  expect(await change('protect')).toBe(true);
  expect(await refusalOf(change('protect'))).toBe('AccessDenied');
  expect(await change('unprotect')).toBe(false);
  expect(await refusalOf(change('unprotect'))).toBe('AccessDenied');
});
