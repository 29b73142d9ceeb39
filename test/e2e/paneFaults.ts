import { axeFindings, cutLabels, sidewaysScroll, unreachable } from './measure';
import type { Workbench } from './workbench';

/** Excel on a small screen shows the pane like this, in pixels. */
const PANE = { width: 320, height: 380 };

/** What is wrong with the pane as it stands: its size, words that are cut, controls out of reach, what axe finds. */
export async function faultsOfPane(desk: Workbench): Promise<readonly string[]> {
  const frame = await desk.paneFrame();
  const size = await frame.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const sideways = await sidewaysScroll(frame);
  return [
    ...(size.width > PANE.width || size.height > PANE.height ? [`size ${JSON.stringify(size)}`] : []),
    ...(sideways > 0 ? [`${String(sideways)} px too wide`] : []),
    ...(await cutLabels(frame)).map((label) => `cut: ${label}`),
    ...(await unreachable(frame)).map((control) => `unreachable: ${control}`),
    ...(await axeFindings(frame)),
  ];
}
