import type { Locator } from 'playwright-core';
import type { Workbench } from '../workbench';

/** The workbench as a reader of a guide works it: every label that is pressed is noted, in order. */
export interface GuideDesk {
  readonly desk: Workbench;
  readonly pressed: readonly string[];
  /** A button of the ribbon; what its notice said, empty when there was none. */
  readonly ribbon: (label: string) => Promise<string>;
  /** A tab of the pane. */
  readonly tab: (label: string) => Promise<void>;
  /** A button on the pane's page. */
  readonly button: (label: string | RegExp) => Promise<void>;
  /** A link on the pane's page that leads to a cell. */
  readonly link: (label: string | RegExp) => Promise<void>;
  /** A figure of the pane's table, by its whole name. */
  readonly figure: (name: RegExp) => Promise<void>;
  /** Chooses files of the reader's own by a button that asks for them. */
  readonly chooses: (label: string, paths: readonly string[]) => Promise<void>;
  /** One of several things to choose from; the guide says what to heed, not which. */
  readonly option: (label: string) => Promise<void>;
  /** Waits until this stands in the pane. */
  readonly sees: (text: string | RegExp) => Promise<void>;
}

export function guideDesk(desk: Workbench): GuideDesk {
  const pressed: string[] = [];
  const main = desk.pane.getByRole('main');
  const press = async (place: Locator): Promise<void> => {
    pressed.push((await place.innerText()).trim());
    await place.click();
  };
  return {
    desk,
    pressed,
    ribbon: async (label) => {
      pressed.push(label);
      if (label !== '作業ウィンドウを開く') return desk.press(label);
      await desk.openPane();
      return '';
    },
    tab: async (label) => {
      pressed.push(label);
      await desk.openTab(label);
    },
    button: (label) => press(main.getByRole('button', { name: label, exact: true }).first()),
    link: (label) =>
      press(
        main
          .getByRole('button', { name: label })
          .or(main.getByRole('link', { name: label }))
          .first(),
      ),
    figure: (name) => press(main.getByRole('button', { name })),
    chooses: async (label, paths) => {
      pressed.push(label);
      await desk.pane.getByLabel(label).setInputFiles([...paths]);
    },
    option: (label) => main.getByRole('radio', { name: label }).first().click(),
    sees: (text) => main.getByText(text).first().waitFor(),
  };
}
