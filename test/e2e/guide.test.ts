import { existsSync, mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { CLERK_SAMPLE, clerkTasks } from './guide/clerkTasks';
import { drawTask, GUIDE_TIME } from './guide/drawTask';
import { guideDesk } from './guide/guideDesk';
import type { GuideTask } from './guide/guideTask';
import { OFFICE_SAMPLE, officeTasks } from './guide/officeTasks';
import { asInGuide, readGuide } from './guide/guideText';
import type { Workbench } from './workbench';
import { openWorkbench } from './workbench';

jest.setTimeout(120_000);

const DRAWN = 'out/guide';
let browser: Browser;

beforeAll(async () => {
  mkdirSync(DRAWN, { recursive: true });
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A guide's headings have their task, and each task presses what the steps say, in their order. */
function holdsTrue(name: string, sample: string, tasks: readonly GuideTask[]): void {
  describe(`docs/${name}.md`, () => {
    const sections = readGuide(name);
    let desk: Workbench;
    beforeAll(async () => {
      desk = await openWorkbench(browser, { viewport: { width: 1366, height: 820 } });
      await desk.page.clock.setFixedTime(GUIDE_TIME);
      await desk.openSample(sample);
    });
    afterAll(() => desk.close());

    test('見出しと図は、この試験が行うものと同じである', () => {
      expect(sections.map(({ heading }) => heading)).toEqual(tasks.map(({ heading }) => heading));
      expect(sections.map(({ pictures }) => pictures)).toEqual(tasks.map(({ picture }) => [picture]));
      for (const { picture } of tasks)
        expect([picture, existsSync(`docs/images/guide/${picture}.png`)]).toEqual([picture, true]);
    });

    test.each(tasks)('$heading：書いてあるとおりに押すと、そのとおりになる', async (task) => {
      const guide = guideDesk(desk);
      await drawTask(task, guide, DRAWN);
      const section = sections.find(({ heading }) => heading === task.heading);
      expect(guide.pressed.map(asInGuide)).toEqual(section?.presses);
      expect(desk.complaints()).toEqual([]);
    });
  });
}

holdsTrue('利用者ガイド', CLERK_SAMPLE, clerkTasks);
holdsTrue('事務局ガイド', OFFICE_SAMPLE, officeTasks);
