/** 会議版, 公表版 and 訂正版: a 総括 whose figures stay as they were when it was confirmed. */
export const PAPER_STATES = ['会議版', '公表版', '訂正版'] as const;
export type PaperState = (typeof PAPER_STATES)[number];
