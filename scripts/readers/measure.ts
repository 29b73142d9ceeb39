export type Reader = (bytes: Uint8Array) => number | Promise<number>;

export interface Measured {
  /** Milliseconds of the first round, in which everything is compiled, and of the best one. */
  readonly first: number;
  readonly best: number;
  /** Of the best round, time of the processor, which other work on the machine does not lengthen; 0 in a browser. */
  readonly cpu: number;
  readonly cells: number;
}

/** Reads all files a few times over. */
export async function measure(read: Reader, files: readonly Uint8Array[], rounds: number): Promise<Measured> {
  const times: number[] = [];
  const works: number[] = [];
  let cells = 0;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const workedBefore = processorTime();
    cells = 0;
    for (const file of files) cells += await read(file);
    times.push(performance.now() - start);
    works.push(processorTime() - workedBefore);
  }
  return { first: times[0] ?? 0, best: Math.min(...times), cpu: Math.min(...works), cells };
}

/** Milliseconds that this process has worked. */
function processorTime(): number {
  const { process } = globalThis as { readonly process?: { readonly cpuUsage?: () => NodeJS.CpuUsage } };
  const used = process?.cpuUsage?.();
  return used ? (used.user + used.system) / 1000 : 0;
}
