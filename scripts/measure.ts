/** Milliseconds that a piece of work took. */
export interface Measured {
  readonly clock: number;
  /** Of all threads: where other work holds the machine up, this is the figure to compare. */
  readonly processor: number;
}

export function measure(work: () => unknown): Measured {
  const [start, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - start, processor: (user + system) / 1000 };
}
