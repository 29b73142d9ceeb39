import { draftNarratives, narrativeKey, summaryPrograms } from './narratives';
import type { NarrativeItem, Register } from './register';
import { seedRegister } from './seedRegister.testdata';
import { sectionThreeLines, sectionTwoLines } from './paperLines';

const PERIOD = '2022H1';

function drafted(register: Register): Register {
  return { ...register, narratives: draftNarratives(register, PERIOD) };
}

function withText(register: Register, key: string, change: Partial<NarrativeItem>): Register {
  const narratives = register.narratives.map((item) =>
    narrativeKey(item) === key ? { ...item, ...change } : item,
  );
  return { ...register, narratives };
}

/** The department writes its achievement anew. */
function rewritten(register: Register, activityId: string, achievement: string): Register {
  const entries = register.entries.map((entry) =>
    entry.activityId === activityId ? { ...entry, achievement } : entry,
  );
  return { ...register, entries };
}

test('総括掲載の印がある事業だけを載せ、重点とは別に扱う', () => {
  const names = summaryPrograms(seedRegister()).map(({ name, isPriority }) => [name, isPriority]);
  expect(names).toHaveLength(8);
  expect(names).toContainEqual(['職員提案・業務改善推進事業', false]);
});

test('総括掲載の印がどこにもなければ、重点の事業を下書きにする', () => {
  const seed = seedRegister();
  const programs = seed.programs.map((program) => ({ ...program, isInSummary: false }));
  expect(summaryPrograms({ ...seed, programs }).every(({ isPriority }) => isPriority)).toBe(true);
});

test('遅れの取組は、公表されたとおりの1行と理由になる', () => {
  expect(sectionThreeLines(drafted(seedRegister()), PERIOD).map(({ text }) => text)).toEqual([
    '龍城ヶ丘ゾーン公園の設計に関する取組・・・遅れ [龍城ヶ丘ゾーン公園整備事業]',
    expect.stringMatching(/^令和4（2022）年6月末まで延期していた/),
  ]);
});

test('遅れがなければ、ないと書く', () => {
  const seed = seedRegister();
  const entries = seed.entries.map((entry) => ({ ...entry, status: '概ね順調' }));
  expect(sectionThreeLines(drafted({ ...seed, entries }), PERIOD).map(({ text }) => text)).toEqual([
    '「遅れ」とした取組はありません。',
  ]);
});

test('課が書き直せば、下書きのままの文は新しくなる', () => {
  const first = drafted(seedRegister());
  const [item] = first.narratives;
  const again = drafted(rewritten(first, item?.activityId ?? '', '書き直した実績。'));
  expect(again.narratives[0]).toMatchObject({ text: '書き直した実績。', isEditedByOffice: false });
  expect(again.narratives).toHaveLength(first.narratives.length);
});

test('事務局が直した文は、課が書き直しても残り、課の新しい文を横に置く', () => {
  const first = drafted(seedRegister());
  const [item] = first.narratives;
  if (!item) throw new Error('a draft was expected');
  const edited = withText(first, narrativeKey(item), { text: '事務局の文。' });
  const again = drafted(rewritten(edited, item.activityId ?? '', '課の新しい文。'));
  expect(again.narratives[0]).toMatchObject({
    text: '事務局の文。',
    departmentText: '課の新しい文。',
    isEditedByOffice: true,
  });
});

test('掲載しないと決めた行は印刷されず、台帳には残る', () => {
  const first = drafted(seedRegister());
  const [item] = first.narratives;
  if (!item) throw new Error('a draft was expected');
  const hidden = drafted(withText(first, narrativeKey(item), { isIncluded: false }));
  expect(sectionTwoLines(hidden, PERIOD).map(({ text }) => text)).not.toContain(item.text);
  expect(hidden.narratives[0]).toMatchObject({ isIncluded: false, text: item.text });
});

test('二度作っても同じである', () => {
  const first = drafted(seedRegister());
  expect(drafted(first).narratives).toEqual(first.narratives);
});
