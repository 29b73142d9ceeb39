import type { GuideTask } from './guideTask';

/** docs/利用者ガイド.md, done with the sample that has something of everything wrong in it. */
export const CLERK_SAMPLE = 'r4h1-messy.xlsx';

export const clerkTasks: readonly GuideTask[] = [
  {
    heading: '1. 作業ウィンドウを開く',
    picture: '01-open',
    shows: 'window',
    run: async ({ ribbon, sees }) => {
      await ribbon('作業ウィンドウを開く');
      await sees('取組状況のシートが');
    },
  },
  {
    heading: '2. 今ある様式から台帳をつくる',
    picture: '02-register',
    shows: 'pane',
    run: async ({ button, sees }) => {
      await button('台帳にする');
      await sees('読み取った内容');
      await button('この内容で台帳にする');
      await sees('活動を台帳にしました');
    },
  },
  {
    heading: '3. 報告を点検する',
    picture: '03-check',
    shows: 'window',
    run: async ({ tab, button, sees }) => {
      await tab('点検');
      await button('点検する');
      await sees('まとめて直す');
    },
  },
  {
    heading: '4. 表記の違いをまとめて直す',
    picture: '04-mend',
    shows: 'pane',
    run: async ({ button, sees }) => {
      await button(/^この\d+か所を直す$/);
      await sees('直しました');
    },
  },
  {
    heading: '5. 意味の判断がいる言葉を選ぶ',
    picture: '05-choose',
    shows: 'pane',
    run: async ({ button, sees }) => {
      await button('「済」にする');
      await sees('直しました');
    },
  },
  {
    heading: '6. セルへ移って書き足す',
    picture: '06-cell',
    shows: 'window',
    run: async ({ desk, link, sees }) => {
      await sees('「遅れ」とした理由が入力されていません');
      await link('台帳_進捗 J7');
      await desk.page.locator('#tabs [role=tab][aria-selected=true]', { hasText: '台帳_進捗' }).waitFor();
      await desk.typeInto('J7', '関係機関との協議に時間を要したため。10月に設計を始める。');
      await desk.pane.getByText('「遅れ」とした理由が入力されていません').waitFor({ state: 'detached' });
    },
  },
  {
    heading: '7. 総括をつくる',
    picture: '07-aggregate',
    shows: 'window',
    run: async ({ desk, tab, button, sees }) => {
      await tab('集計');
      await button('集計する');
      await sees('活動を集計しました');
      await button('総括を見る');
      await desk.page.locator('#tabs [role=tab][aria-selected=true]', { hasText: '総括' }).waitFor();
    },
  },
  {
    heading: '8. 数字のもとになった活動を確かめる',
    picture: '08-behind',
    shows: 'pane',
    looksAt: '龍城ヶ丘ゾーン公園',
    run: async ({ figure, sees }) => {
      await figure(/^\(1\)民間活力の活用「遅れ」/);
      await sees('龍城ヶ丘ゾーン公園');
    },
  },
  {
    heading: '9. 一覧と個票をつくる',
    picture: '09-papers',
    shows: 'window',
    run: async ({ button, sees }) => {
      await button('一覧を作る');
      await sees('を作りました');
    },
  },
  {
    heading: '10. 直前の操作を取り消す',
    picture: '10-undo',
    shows: 'pane',
    run: async ({ tab, button, sees }) => {
      await tab('ホーム');
      await button('直前の操作を取り消す');
      await sees('取り消しました');
    },
  },
];
