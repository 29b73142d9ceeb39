import { deskPerTest } from './desk';
import { axeFindings, cutLabels, sidewaysScroll } from './measure';
import { faultsOfPane } from './paneFaults';
import { tour } from './tour';
import type { Options, Workbench } from './workbench';

jest.setTimeout(180_000);

const LOOKS: readonly (readonly [name: string, options: Options])[] = [
  ['明るい配色', { colorScheme: 'light' }],
  ['暗い配色を150%の拡大で', { colorScheme: 'dark', deviceScaleFactor: 1.5 }],
  ['ハイコントラスト', { forcedColors: 'active' }],
];

describe.each(LOOKS)('%s', (_name, options) => {
  // What stands around the pane takes the rest.
  const current = deskPerTest({ ...options, viewport: { width: 1366, height: 614 } });

  test('作業ウィンドウのどの画面も、読み上げと拡大で困らず、横に動かさずに全部に届き、タブは一列に並ぶ', async () => {
    const desk = current();
    const faults: string[] = [];
    await tour(desk, async (stop) => {
      for (const fault of await faultsOfPane(desk)) faults.push(`${stop} ${fault}`);
    });
    expect(faults).toEqual([]);
    const tabs = await desk.pane.getByRole('navigation').getByRole('button').all();
    const tops = await Promise.all(tabs.map(async (tab) => (await tab.boundingBox())?.y));
    expect(new Set(tops).size).toBe(1);
  });

  test('リボンの知らせと試用版の画面も、同じである', async () => {
    const desk = current();
    await desk.press('台帳にする');
    await desk.press('集計する');
    const faults = await axeFindings(desk.page.mainFrame());
    await desk.page.locator('#ribbon').getByRole('button', { name: '集計する', exact: true }).click();
    const notice = desk.page.locator('dialog.add-in-dialog iframe');
    await desk.page
      .frameLocator('dialog.add-in-dialog iframe')
      .getByRole('button', { name: '閉じる' })
      .waitFor();
    const frame = await (await notice.elementHandle())?.contentFrame();
    if (!frame) throw new Error('the notice has a page');
    expect([...faults, ...(await axeFindings(frame)), ...(await cutLabels(frame))]).toEqual([]);
    expect(await sidewaysScroll(frame)).toBe(0);
    expect(await cutLabelsOfRibbon(desk)).toEqual([]);
  });
});

async function cutLabelsOfRibbon({ page }: Workbench): Promise<readonly string[]> {
  return page
    .locator('#ribbon button > span')
    .evaluateAll((labels) =>
      labels
        .filter((label) => label.scrollWidth > label.clientWidth + 1)
        .map((label) => label.textContent ?? ''),
    );
}
