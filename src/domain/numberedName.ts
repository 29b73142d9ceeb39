/** What a person knows a program or an activity by: `1-3-1 公園の清掃`; the name alone where it has no number. */
export function numberedName({
  displayNumber,
  name,
}: {
  readonly displayNumber: string;
  readonly name: string;
}): string {
  return displayNumber === '' ? name : `${displayNumber} ${name}`;
}
