import type { GuideDesk } from './guideDesk';
import type { GuideTask } from './guideTask';

/** When the pictures were taken, as far as the pictures tell. */
export const GUIDE_TIME = new Date(2022, 9, 31, 17, 5);

/** Does what the guide says and takes its picture into the folder. */
export async function drawTask(
  { picture, shows, run }: GuideTask,
  guide: GuideDesk,
  folder: string,
): Promise<void> {
  await run(guide);
  const { desk } = guide;
  await desk.pane.locator('main[aria-busy=false]').waitFor();
  const path = `${folder}/${picture}.png`;
  if (shows === 'window') await desk.page.screenshot({ path });
  else await desk.page.locator('#pane').screenshot({ path });
}
