import type { Door, DoorSession } from '../src/workbook/door';

/** Milliseconds of one run. What the host itself took is left out of all three. */
export interface RunTime {
  /** office.js and our reading of its answers. */
  read: number;
  /** Recognition, counting, laying out. */
  compute: number;
  /** Our queueing of edits, and office.js. */
  write: number;
}

/** A door that says where the time of its last run went. `hostTime`: what the host has taken so far, in milliseconds. */
export function timedDoor(
  door: Door,
  hostTime: () => number,
): { readonly door: Door; readonly last: () => RunTime } {
  let time: RunTime = { read: 0, compute: 0, write: 0 };
  const own = async <T>(work: () => Promise<T>, add: (milliseconds: number) => void): Promise<T> => {
    const [start, hostBefore] = [performance.now(), hostTime()];
    try {
      return await work();
    } finally {
      add(performance.now() - start - (hostTime() - hostBefore));
    }
  };
  const timedSession = (session: DoorSession, run: RunTime): DoorSession => ({
    takeSnapshot: (request) =>
      own(
        () => session.takeSnapshot(request),
        (milliseconds) => (run.read += milliseconds),
      ),
    applyPlan: (plan) =>
      own(
        () => session.applyPlan(plan),
        (milliseconds) => (run.write += milliseconds),
      ),
    getSelection: () => session.getSelection(),
    readLayout: (...place) => session.readLayout(...place),
  });
  return {
    last: () => time,
    door: {
      run: (work) => {
        const run: RunTime = { read: 0, compute: 0, write: 0 };
        time = run;
        return own(
          () => door.run((session) => work(timedSession(session, run))),
          (milliseconds) => (run.compute = milliseconds - run.read - run.write),
        );
      },
    },
  };
}
