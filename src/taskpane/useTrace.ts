import { useEffect, useRef, useState } from 'react';
import type { TracedFigure } from '../actions/traceFigure';
import type { Pane } from './usePane';

/** The figure of a paper that the person has chosen in the sheet; it stays while they go after its cells. */
export function useTrace({ door, busy, host }: Pane): TracedFigure | null {
  const [figure, setFigure] = useState<TracedFigure | null>(null);
  const follow = useRef<() => Promise<void>>(async () => undefined);
  const isMissed = useRef(false);
  follow.current = async () => {
    // One thing at a time: what is chosen meanwhile is looked at afterwards.
    isMissed.current = busy !== null;
    if (busy) return;
    const result = await (await import('../actions/traceFigure')).traceFigure(door);
    if (result.kind !== 'done' || result.value.kind === 'elsewhere') return;
    setFigure(result.value.kind === 'figure' ? result.value.figure : null);
  };
  useEffect(() => {
    const watching = host.watchSelection?.(() => {
      void follow.current();
    });
    return () => {
      void watching?.then((watch) => watch?.stop());
    };
  }, [host]);
  useEffect(() => {
    if (!busy && isMissed.current) void follow.current();
  }, [busy]);
  return figure;
}
