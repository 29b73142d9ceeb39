import type { elsewhereJa } from './elsewhereJa';
import type { Sentences } from './messages';

export const elsewhereEn: Sentences<typeof elsewhereJa> = {
  title: 'Returns were taken into another copy of this workbook',
  handedOut: (file, at) =>
    `“${file}” was handed out from a register that took returns in at ${at}. The sheet 台帳_履歴 of this workbook does not have that.`,
  copy: (file, at, detail) =>
    `“${file}” is a copy of this register and took returns in at ${at} (${detail}). This workbook did not.`,
  more: (count) => ` (and ${String(count)} more times)`,
  why: 'There may be a second copy of the register, or a later version that someone else has saved, or it was not saved after the returns were taken.',
  next: 'Decide which workbook is the register before anything is taken in. If it is this one, choose the files that went into the other one here as well: returns that are chosen twice are not counted twice.',
  refusedCopy: (file) =>
    `“${file}” is the register or a copy of it. It is no return, and nothing of it is taken.`,
  isCopy:
    'This file is the register or a copy of it. Leave it unanswered unless it is a return: nothing is taken.',
};
