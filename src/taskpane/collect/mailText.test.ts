import { makePeriod } from '../../domain/reportPeriod';
import { collectJa } from '../../messages/collectJa';
import { mailText, reminderText } from './mailText';

const PERIOD = makePeriod(2022, 'H1');

test('差戻しの文は、課の宛名、直すところ、回答のファイルのどこかを言う', () => {
  const source = { sheet: '[保育課.xlsx]資料1-2', cell: 'F7' };
  const items = [
    { sentence: '「1-2-1 給食」の進捗状況が入力されていません。', source },
    { sentence: '未回答：保育課「1-2-2 遊び場」の報告がありません。', source: null },
  ];
  expect(mailText(PERIOD, '保育課', items, collectJa).split('\r\n')).toEqual([
    '保育課　御中',
    '',
    '令和4（2022）年度上半期の取組状況の回答について、次の点を確かめ、直したうえで出し直してください。',
    '',
    '1　「1-2-1 給食」の進捗状況が入力されていません。',
    '　　（[保育課.xlsx]資料1-2 F7）',
    '2　未回答：保育課「1-2-2 遊び場」の報告がありません。',
    '',
  ]);
});

test('点検で見つからなくても、差戻しの文は空にならない', () => {
  expect(mailText(PERIOD, '保育課', [], collectJa)).toContain('確かめたいことがあります');
});

test('督促の文は、まだの課すべてに宛てる', () => {
  expect(reminderText(PERIOD, ['保育課', '広報課'], collectJa)).toMatch(/^保育課、広報課　御中/);
});
