import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { StandaloneMessages } from '../messages/standaloneMessages';
import type { BookSession } from './bookSession';
import type { ChosenContent } from './sheetPanel';
import { SheetPanel } from './sheetPanel';

interface SheetViewProps {
  readonly session: BookSession;
  readonly words: StandaloneMessages;
}

/** The workbook's sheets beside the pane. */
export function SheetView({ session, words }: SheetViewProps) {
  const version = useSyncExternalStore(session.subscribe, () => session.version);
  const sheet = useRef<HTMLDivElement>(null);
  const tabs = useRef<HTMLDivElement>(null);
  const panel = useRef<SheetPanel | null>(null);
  const [chosen, setChosen] = useState<ChosenContent | null>(null);
  useEffect(() => {
    const places = { sheet: sheet.current, tabs: tabs.current };
    if (!places.sheet || !places.tabs) return;
    panel.current ??= new SheetPanel({ sheet: places.sheet, tabs: places.tabs }, session, setChosen);
    panel.current.refresh();
  }, [session, version]);
  return (
    <section className="book" aria-label={words.sheet}>
      <div className="chosen" role="group" aria-label={words.content}>
        <span className="chosen-cell">{chosen?.cell}</span>
        <span className="chosen-text">{chosen?.text}</span>
        {chosen?.formula ? <code className="chosen-formula">{chosen.formula}</code> : null}
      </div>
      <div ref={sheet} className="sheet" />
      <div ref={tabs} className="tabs" role="tablist" aria-label={words.sheets} />
    </section>
  );
}
