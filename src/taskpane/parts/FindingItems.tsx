import { useEffect, useState } from 'react';
import type { Finding } from '../../domain/checks/finding';
import type { FindingMessages } from '../../messages/findingSentence';
import { findingSentence, loadFindingMessages } from '../../messages/findingSentence';
import type { Pane } from '../usePane';
import { PlaceList } from './PlaceList';

interface FindingItemsProps {
  readonly pane: Pane;
  readonly findings: readonly Finding[];
}

/** Findings as sentences, each with the cell to mend and the number of its rule. */
export function FindingItems({ pane, findings }: FindingItemsProps) {
  const { displayLanguage } = pane.host;
  const [messages, setMessages] = useState<FindingMessages | null>(null);
  useEffect(() => {
    void loadFindingMessages(displayLanguage).then(setMessages);
  }, [displayLanguage]);
  if (!messages) return null;
  const items = findings.map((finding, index) => ({
    key: `${finding.rule}${String(index)}`,
    text: findingSentence(finding, messages),
    place: finding.place ?? finding.source,
    tag: finding.rule,
  }));
  return <PlaceList pane={pane} items={items} />;
}
