/** What the pane says about a figure that a person chose in the sheet. */
export const traceJa = {
  title: (sheet: string, cell: string) => `選んだ数（${sheet} ${cell}）`,
  figure: (name: string, count: number) => `${name} ${String(count)}件`,
  note: (text: string) => `：${text}`,
} as const;
