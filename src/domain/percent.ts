export type PercentDigits = 0 | 1;

/** 100 % in the units of the last printed digit: 100 or 1000. */
function whole(digits: PercentDigits): bigint {
  return digits === 0 ? 100n : 1000n;
}

/** Half up on exact integers: floor((2·n·100·10^digits + d) / (2·d)), domain §5.3. */
function rounded(n: number, d: number, digits: PercentDigits): bigint {
  const divisor = BigInt(d);
  return (2n * BigInt(n) * whole(digits) + divisor) / (2n * divisor);
}

function figure(units: bigint, digits: PercentDigits): string {
  return digits === 0 ? String(units) : `${String(units / 10n)}.${String(units % 10n)}`;
}

/**
 * n of d in percent as plain figures, `98` or `46.5`: for a column that is headed ％. `−` when there is nothing to divide by.
 * n and d are counts: whole numbers, not negative.
 */
export function percentFigure(n: number, d: number, digits: PercentDigits): string {
  return d === 0 ? '−' : figure(rounded(n, d, digits), digits);
}

/** Whether rounding would print 100 though something is missing (R33). */
export function roundsUpToWhole(n: number, d: number, digits: PercentDigits): boolean {
  return n < d && rounded(n, d, digits) === whole(digits);
}

/** `98%`; `99%超` where rounding would say 100 though one is missing (R33); `−` when there is nothing to divide by. */
export function percentText(n: number, d: number, digits: PercentDigits): string {
  if (d === 0) return '−';
  if (roundsUpToWhole(n, d, digits)) return `${figure(whole(digits) - 1n, digits)}%超`;
  return `${percentFigure(n, d, digits)}%`;
}

/** Whether the printed percents of a column fail to add to 100 (R34). */
export function percentsNeedFootnote(counts: readonly number[], d: number, digits: PercentDigits): boolean {
  if (d === 0) return false;
  return counts.reduce((sum, n) => sum + rounded(n, d, digits), 0n) !== whole(digits);
}

/** The sentence under a table whose percents do not add to 100. */
export function percentFootnote(digits: PercentDigits): string {
  return `※割合は小数第${String(digits + 1)}位を四捨五入しているため、合計が100にならない場合がある。`;
}
