import { readdirSync } from 'node:fs';
import type { GuideTask } from './guideTask';

/** docs/事務局ガイド.md, from the half-year before to the papers, with the returns of the departments. */
export const OFFICE_SAMPLE = 'r3h2-list.xlsx';
const RETURNS = 'samples/departments';

/** Every return, the copies and the broken ones too. */
function returns(): string[] {
  return readdirSync(RETURNS)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => `${RETURNS}/${name}`);
}

export const officeTasks: readonly GuideTask[] = [
  {
    heading: '1. 前の期の一覧から台帳を用意する',
    picture: '11-office-register',
    shows: 'pane',
    run: async ({ ribbon, button, sees }) => {
      await ribbon('作業ウィンドウを開く');
      await button('台帳にする');
      await sees('読み取った内容');
      await button('この内容で台帳にする');
      await sees('活動を台帳にしました');
    },
  },
  {
    heading: '2. 次の報告期を開く',
    picture: '12-office-period',
    shows: 'pane',
    looksAt: '空の報告を作りました',
    run: async ({ tab, button, sees }) => {
      await tab('設定');
      await sees('に、空の報告を開きます');
      await button('この報告期を開く');
      await sees('空の報告を作りました');
    },
  },
  {
    heading: '3. 配布用のブックを作って課に配る',
    picture: '13-office-hand-out',
    shows: 'pane',
    run: async ({ desk, tab, button, sees }) => {
      await tab('取込');
      await desk.pane.getByLabel('提出期限や提出先').fill('提出期限 10月14日（金）　企画政策課まで');
      const saved = desk.page.waitForEvent('download');
      await button(/^\d+課分をまとめて保存（zip）$/);
      await saved;
      await sees('にまとめました');
    },
  },
  {
    heading: '4. 戻ってきた回答を取り込む',
    picture: '14-office-collect',
    shows: 'window',
    run: async ({ desk, tab, chooses, button, option, sees }) => {
      await tab('取込');
      await chooses('ファイルを選ぶ', returns());
      await sees('17件中17件を読みました');
      await option('09_納税課_取組状況（R4上半期）.xlsx');
      await button('この内容で取り込む');
      await sees('活動の報告を取り込みました');
      await desk.page.evaluate(() => {
        scrollTo(0, 0);
      });
    },
  },
  {
    heading: '5. まだの課を確かめて督促する',
    picture: '15-office-missing',
    shows: 'window',
    run: async ({ desk, button }) => {
      await button('シート「提出状況」を開く');
      await desk.page.locator('#tabs [aria-selected=true]', { hasText: '提出状況' }).waitFor();
    },
  },
  {
    heading: '6. 報告を点検し、課の分を印刷する',
    picture: '16-office-check',
    shows: 'window',
    run: async ({ tab, button, sees }) => {
      await tab('点検');
      await button('点検する');
      await sees('集計を止めるもの');
      await button('「点検結果」を見る');
    },
  },
  {
    heading: '7. 総括をつくる',
    picture: '17-office-aggregate',
    shows: 'window',
    run: async ({ desk, tab, button, sees }) => {
      await tab('集計');
      await button('集計する');
      await sees('活動を集計しました');
      await button('総括を見る');
      await desk.page.locator('#tabs [aria-selected=true]', { hasText: '総括' }).waitFor();
    },
  },
  {
    heading: '8. 前の期と比べる',
    picture: '18-office-compare',
    shows: 'window',
    run: async ({ button, sees }) => {
      await button('前期比較を作る');
      await sees('前期比較を作りました');
    },
  },
  {
    heading: '9. 会議版・公表版にする',
    picture: '19-office-freeze',
    shows: 'window',
    run: async ({ desk, ribbon, tab, button, sees }) => {
      // A period in which every department has answered: nothing stands in the way of a confirmed paper.
      await desk.openSample('r4h1-list.xlsx');
      await sees('次にすること');
      await desk.press('台帳にする');
      await ribbon('集計する');
      await tab('集計');
      await button('会議版にする');
      await sees('として確定しました');
      await button('公表版にする');
      await sees('「総括（公表版）');
    },
  },
  {
    heading: '10. 公表したあとの変更を調べる',
    picture: '20-office-verify',
    shows: 'pane',
    looksAt: '台帳_進捗 H2',
    run: async ({ desk, button, sees }) => {
      await desk.openSheet('台帳_進捗');
      await desk.typeInto('H2', '遅れ');
      await button('確定後の変更を調べる');
      await sees('確定したあとに変わった報告が1件あります');
    },
  },
  {
    heading: '11. 公開用データを作る',
    picture: '21-office-open-data',
    shows: 'window',
    run: async ({ button, sees }) => {
      await button('公開用データを作る');
      await sees('シート「公開用データ」を作りました');
    },
  },
];
