export type Reader = (bytes: Uint8Array) => number | Promise<number>;

export interface Measured {
  /** Milliseconds of the first round, in which everything is compiled, and of the best one. */
  readonly first: number;
  readonly best: number;
  readonly cells: number;
}

/** Reads all files a few times over. */
export async function measure(read: Reader, files: readonly Uint8Array[], rounds: number): Promise<Measured> {
  const times: number[] = [];
  let cells = 0;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    cells = 0;
    for (const file of files) cells += await read(file);
    times.push(performance.now() - start);
  }
  return { first: times[0] ?? 0, best: Math.min(...times), cells };
}
