// npm run screenshots: the pictures of the README and the guides, made from the product itself.
import { launchBrowser } from '../test/e2e/browser';
import setup from '../test/e2e/globalSetup.mjs';
import teardown from '../test/e2e/globalTeardown.mjs';
import { CLERK_SAMPLE, clerkTasks } from '../test/e2e/guide/clerkTasks';
import { drawTask, GUIDE_TIME } from '../test/e2e/guide/drawTask';
import { guideDesk } from '../test/e2e/guide/guideDesk';
import { OFFICE_SAMPLE, officeTasks } from '../test/e2e/guide/officeTasks';
import type { GuideTask } from '../test/e2e/guide/guideTask';

await setup();
const { openWorkbench } = await import('../test/e2e/workbench');
const browser = await launchBrowser();
try {
  const desk = await openWorkbench(browser);
  const { page, pane } = desk;
  const draw = (name: string) => page.screenshot({ path: `docs/images/${name}.png` });
  await desk.openPane();
  await pane.getByRole('button', { name: '台帳にする' }).click();
  await pane.getByRole('button', { name: 'この内容で台帳にする' }).waitFor();
  await draw('make-register');
  await pane.getByRole('button', { name: 'この内容で台帳にする' }).click();
  await pane.getByText('台帳にしました').first().waitFor();
  await desk.press('集計する');
  await pane.getByText('総括は台帳と同じです').first().waitFor();
  await draw('workbench');
  await desk.close();
  await drawGuide(CLERK_SAMPLE, clerkTasks);
  await drawGuide(OFFICE_SAMPLE, officeTasks);
} finally {
  await browser.close();
  teardown();
}
await import('./drawSummary');

/** The pictures of a guide, by the very steps that its test holds it to. */
async function drawGuide(sample: string, tasks: readonly GuideTask[]): Promise<void> {
  const desk = await openWorkbench(browser, { viewport: { width: 1366, height: 820 } });
  await desk.page.clock.setFixedTime(GUIDE_TIME);
  await desk.openSample(sample);
  for (const task of tasks) await drawTask(task, guideDesk(desk), 'docs/images/guide');
  await desk.close();
}
