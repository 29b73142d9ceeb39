import type { GuideDesk } from './guideDesk';
import type { GuideTask } from './guideTask';

/** When the pictures were taken, as far as the pictures tell. */
export const GUIDE_TIME = new Date(2022, 9, 31, 17, 5);

/** Does what the guide says and takes its picture into the folder. */
export async function drawTask(
  { picture, shows, looksAt, run }: GuideTask,
  guide: GuideDesk,
  folder: string,
): Promise<void> {
  await run(guide);
  const { desk } = guide;
  await desk.pane.locator('main[aria-busy=false]').waitFor();
  // No tip of a button over what is to be seen, and nothing on its way from one state to the next.
  await desk.page.locator('#file-name').hover();
  if (looksAt !== undefined) {
    const seen = desk.pane.getByRole('main').getByText(looksAt).first();
    await seen.evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
    });
  }
  const settings = { path: `${folder}/${picture}.png`, animations: 'disabled' } as const;
  if (shows === 'window') await desk.page.screenshot(settings);
  else await desk.page.locator('#pane').screenshot(settings);
}
