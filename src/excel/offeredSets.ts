/** Sets beside ExcelApi that tell one Excel from another in a support request. */
const OTHER_SETS: readonly (readonly [set: string, version: string])[] = [
  ['AddinCommands', '1.1'],
  ['CustomXmlParts', '1.1'],
  ['DialogApi', '1.1'],
  ['SharedRuntime', '1.1'],
];

/** Excel 2021 ends at 1.14, 2024 at 1.17; later ones are Microsoft 365 alone. */
const NEWEST_KNOWN = 30;

/** The newest ExcelApi that this Excel offers, e.g. `1.14`; null when it offers none. */
export function newestExcelApi(): string | null {
  const { requirements } = Office.context;
  for (let minor = NEWEST_KNOWN; minor > 0; minor--) {
    if (requirements.isSetSupported('ExcelApi', `1.${minor}`)) return `1.${minor}`;
  }
  return null;
}

/** Which of the other sets this Excel offers, as `DialogApi 1.1`. */
export function otherOfferedSets(): string[] {
  const { requirements } = Office.context;
  return OTHER_SETS.filter(([set, version]) => requirements.isSetSupported(set, version)).map((pair) =>
    pair.join(' '),
  );
}
