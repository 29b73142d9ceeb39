/** A version of the ExcelApi requirement set. */
export type ApiVersion = `1.${number}`;

/** True when a host that declares `declared` offers what came with `since`. */
export function offers(declared: ApiVersion, since: ApiVersion): boolean {
  return minor(since) <= minor(declared);
}

function minor(version: ApiVersion): number {
  return Number(version.slice(2));
}
