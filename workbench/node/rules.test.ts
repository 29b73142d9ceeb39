import { cellArea } from '../../src/workbook/address';
import { hostWithBlankSheet, onSheet, refusalOf, SHEET } from './blankSheet.fixture';

const host = hostWithBlankSheet();

describe('入力規則', () => {
  test('一覧・案内・注意を別々に書いても一つの規則になる', async () => {
    await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('B2:B9');
      dataValidation.clear();
      dataValidation.rule = { list: { inCellDropDown: true, source: '順調,概ね順調,遅れ' } };
      dataValidation.ignoreBlanks = false;
      dataValidation.prompt = { showPrompt: true, title: '状況', message: '一つ選んでください' };
      dataValidation.errorAlert = {
        showAlert: true,
        style: 'Warning',
        title: '一覧にない',
        message: '確かめてください',
      };
      dataValidation.load('rule,type,ignoreBlanks,prompt,errorAlert');
      await context.sync();
      expect(dataValidation.type).toBe('List');
      expect(dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: '順調,概ね順調,遅れ' } });
    });
    expect(host.book.sheet(SHEET)?.validations()).toEqual([
      {
        areas: [cellArea(1, 1, 8, 1)],
        rule: {
          kind: 'list',
          list: { words: ['順調', '概ね順調', '遅れ'] },
          allowBlank: false,
          prompt: { title: '状況', message: '一つ選んでください' },
          error: { title: '一覧にない', message: '確かめてください', style: 'warning' },
        },
      },
    ]);
  });

  test('一部だけ消し、混ざった範囲は Inconsistent', async () => {
    await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('B2:B9');
      dataValidation.rule = { list: { inCellDropDown: true, source: '=$F$1:$F$3' } };
      sheet.getRange('B4').dataValidation.clear();
      dataValidation.load('type');
      const upper = sheet.getRange('B2:B3').dataValidation;
      upper.load('type,rule');
      const cleared = sheet.getRange('B4').dataValidation;
      cleared.load('type');
      await context.sync();
      expect([dataValidation.type, upper.type, cleared.type]).toEqual(['Inconsistent', 'List', 'None']);
      expect(upper.rule.list?.source).toBe('=$F$1:$F$3');
    });
  });

  test('256 文字の一覧は断られる', async () => {
    const long = onSheet(async (sheet, context) => {
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'あ'.repeat(256) } };
      await context.sync();
    });
    expect(await refusalOf(long)).toBe('InvalidArgument');
  });
});

describe('条件付き書式', () => {
  function addRule(range: Excel.Range, formula: string, color: string): Excel.ConditionalFormat {
    const added = range.conditionalFormats.add('Custom');
    added.custom.rule.formula = formula;
    added.custom.format.fill.color = color;
    added.custom.format.font.bold = true;
    return added;
  }

  test('後から足したものが上に立つ', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A9');
      addRule(range, '=$A1="遅れ"', '#FF0000');
      addRule(range, '=$A1="中止"', '#808080').stopIfTrue = true;
      const formats = range.conditionalFormats;
      formats.load('items/id,items/type,items/priority,items/stopIfTrue');
      const count = formats.getCount();
      await context.sync();
      expect(count.value).toBe(2);
      expect(formats.items.map((item) => [item.type, item.priority, item.stopIfTrue])).toEqual([
        ['Custom', 0, true],
        ['Custom', 1, false],
      ]);
    });
    const rules = host.book
      .sheet(SHEET)
      ?.conditionalFormats()
      .map(({ rule }) => rule.formula);
    expect(rules).toEqual(['=$A1="中止"', '=$A1="遅れ"']);
  });

  test('シート全体から id で見つけ、範囲を読み、一つだけ消す', async () => {
    await onSheet(async (sheet, context) => {
      addRule(sheet.getRange('A1:A9'), '=$A1=1', '#FF0000');
      addRule(sheet.getRange('C1:C9'), '=$C1=1', '#00FF00');
      await context.sync();
      const all = sheet.getRange().conditionalFormats;
      all.load('items/id');
      await context.sync();
      const ranges = all.items.map((item) => item.getRangeOrNullObject());
      for (const range of ranges) range.load('address');
      await context.sync();
      expect(ranges.map((range) => range.address)).toEqual([`${SHEET}!C1:C9`, `${SHEET}!A1:A9`]);
      all.items[0]?.delete();
      await context.sync();
      sheet.getRange('A1:A9').conditionalFormats.load('items/id');
      await context.sync();
    });
    expect(
      host.book
        .sheet(SHEET)
        ?.conditionalFormats()
        .map(({ areas }) => areas),
    ).toEqual([[cellArea(0, 0, 9, 1)]]);
  });

  test('下に立つ範囲の規則を消しても変えても、ほかの範囲との順番はそのまま', async () => {
    await onSheet(async (sheet, context) => {
      const low = addRule(sheet.getRange('A1:A9'), '=$A1=1', '#FF0000');
      const lowest = addRule(sheet.getRange('A1:A9'), '=$A1=2', '#FF0000');
      addRule(sheet.getRange('C1:C9'), '=$C1=1', '#00FF00');
      await context.sync();
      low.custom.rule.formula = '=$A1=3';
      lowest.delete();
      await context.sync();
    });
    const rules = host.book
      .sheet(SHEET)
      ?.conditionalFormats()
      .map(({ rule }) => rule.formula);
    expect(rules).toEqual(['=$C1=1', '=$A1=3']);
  });

  test('次の往復でも、足した規則をそのまま変えられる', async () => {
    await onSheet(async (sheet, context) => {
      const added = addRule(sheet.getRange('A1:A9'), '=$A1=1', '#ff0000');
      await context.sync();
      added.custom.rule.formula = '=$A1=2';
      added.custom.format.font.color = '#0000FF';
      await context.sync();
    });
    expect(host.book.sheet(SHEET)?.conditionalFormats()).toMatchObject([
      { rule: { formula: '=$A1=2', fill: '#FF0000', fontColor: '#0000FF', bold: true } },
    ]);
  });

  test('式のない規則、読めない式は断られる', async () => {
    const attempt = (formula: string | null) =>
      onSheet(async (sheet, context) => {
        const added = sheet.getRange('A1').conditionalFormats.add('Custom');
        if (formula !== null) added.custom.rule.formula = formula;
        await context.sync();
      });
    expect(await refusalOf(attempt('=(1'))).toBe('InvalidArgument');
    expect(await refusalOf(attempt(null))).toBe('InvalidArgument');
    expect(await refusalOf(attempt('=A1=1'))).toBeNull();
  });

  test('すべて消す', async () => {
    await onSheet(async (sheet, context) => {
      addRule(sheet.getRange('A1:A9'), '=$A1=1', '#FF0000');
      sheet.getRange('A1:B9').conditionalFormats.clearAll();
      await context.sync();
    });
    expect(host.book.sheet(SHEET)?.conditionalFormats()).toEqual([]);
  });
});
