import type { FilePage } from './filePage';

/** Opens the workbook that lies beside the page, and waits for the pane to have read it. */
export async function openWorkbook(desk: FilePage): Promise<void> {
  await desk.drop(desk.workbook);
  await desk.page.getByRole('main').getByRole('button', { name: '台帳にする' }).waitFor();
}

export async function makeRegister({ page }: FilePage): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: '台帳にする' }).click();
  await page.getByRole('button', { name: 'この内容で台帳にする' }).click();
  await page.getByText('活動を台帳にしました').waitFor();
}

export async function aggregate({ page }: FilePage): Promise<void> {
  await page.getByRole('button', { name: '集計', exact: true }).click();
  await page.getByRole('main').getByRole('button', { name: '集計する' }).click();
  await page.getByText('活動を集計しました').waitFor();
}

/** 上書き保存 with a copy in the folder; `sentence` is a part of what the page says then. */
export async function saveWithCopyBeside(desk: FilePage, sentence: string | RegExp): Promise<void> {
  await desk.chooseFolder(desk.folder);
  await desk.page.getByRole('button', { name: '上書き保存' }).click();
  await desk.page.getByRole('button', { name: '同じフォルダーに控えを作って上書きする' }).click();
  await desk.page.getByRole('alert').getByText(sentence).first().waitFor();
}
