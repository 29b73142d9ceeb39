import { readFileSync } from 'node:fs';

/** The most megabytes that this process has held; Linux counts its parent's in what Node tells, the kernel's own file does not. */
export function peakMemoryMb(): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) / 1024;
  } catch {
    // Another system: Node's own count is right there.
  }
  return process.resourceUsage().maxRSS / 1024;
}
