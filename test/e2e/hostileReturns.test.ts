import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTILE_FILES } from '../workbooks/hostileFiles';
import { deskPerTest, makeRegister } from './desk';

jest.setTimeout(180_000);

const FOLDER = 'out/hostile';
const GOOD = 'samples/departments/02_保育課_取組状況（R4上半期）.xlsx';

/** All of them as files, but those of a hundred megabytes. */
function hostilePaths(): readonly string[] {
  mkdirSync(FOLDER, { recursive: true });
  return HOSTILE_FILES.filter(({ title }) => !/\d0MBの|万/.test(title)).map(({ name, bytes }, index) => {
    const path = join(FOLDER, `${String(index)}_${name}`);
    writeFileSync(path, bytes());
    return path;
  });
}

describe('危ないファイルの混じった回答', () => {
  const current = deskPerTest();

  test('爆弾や壊れたファイルが混じっても、画面は動き続け、ほかの回答は読める', async () => {
    const desk = current();
    const { pane } = desk;
    await desk.openSample('r3h2-list.xlsx');
    await makeRegister(desk);
    await desk.openTab('取込');
    await pane.getByLabel('集める報告期').waitFor();
    const hostile = hostilePaths();
    const count = String(hostile.length + 1);
    await pane.getByLabel('ファイルを選ぶ').setInputFiles([...hostile, GOOD]);
    await pane.getByText(`${count}件中${count}件を読みました。`).waitFor({ timeout: 60_000 });
    await pane.getByText(`取り込めるもの1件、取り込めないもの${String(hostile.length)}件`).waitFor();
    await desk.openTab('ホーム');
    await pane.getByText('次にすること').waitFor();
  });
});
