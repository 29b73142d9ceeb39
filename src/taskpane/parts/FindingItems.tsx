import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Finding } from '../../domain/checks/finding';
import { displayLanguage } from '../../excel/hostInfo';
import type { FindingMessages } from '../../messages/findingSentence';
import { findingSentence, loadFindingMessages } from '../../messages/findingSentence';
import type { Pane } from '../usePane';
import { CellLink } from './CellLink';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '6px' },
  rule: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Findings as sentences, each with the cell to mend and the number of its rule. */
export function FindingItems({
  pane,
  findings,
}: {
  readonly pane: Pane;
  readonly findings: readonly Finding[];
}) {
  const styles = useStyles();
  const [messages, setMessages] = useState<FindingMessages | null>(null);
  useEffect(() => {
    void loadFindingMessages(displayLanguage()).then(setMessages);
  }, []);
  if (!messages) return null;
  return (
    <ul className={styles.list}>
      {findings.map((finding, index) => {
        const place = finding.place ?? finding.source;
        return (
          <li key={`${finding.rule}${String(index)}`}>
            {`${findingSentence(finding, messages)} `}
            {place ? <CellLink pane={pane} sheet={place.sheet} cell={place.cell} /> : null}{' '}
            <span className={styles.rule}>{finding.rule}</span>
          </li>
        );
      })}
    </ul>
  );
}
