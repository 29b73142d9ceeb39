import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReadabilityReport } from '../../actions/checkReadability';
import { checkReadability } from '../../actions/checkReadability';
import { ActionButton } from '../parts/ActionButton';
import { Card } from '../parts/Card';
import { PlaceList } from '../parts/PlaceList';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex' },
});

/** Whether the register's sheets can be read by machines: each fault with its cell and what to do. */
export function ReadabilityCard({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const words = pane.messages.pane.readability;
  const [report, setReport] = useState<ReadabilityReport | null>(null);
  const check = async () => {
    const result = await pane.run(pane.messages.pane.loading, () => checkReadability(pane.door));
    if (result?.kind === 'done') setReport(result.value);
  };
  return (
    <Card title={words.title}>
      <p className={styles.line}>{words.why}</p>
      {report?.faults.length === 0 ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{words.passed(report.sheets.length)}</MessageBarBody>
        </MessageBar>
      ) : null}
      {report && report.faults.length > 0 ? (
        <>
          <p className={styles.line}>{words.found(report.faults.length)}</p>
          <PlaceList
            pane={pane}
            items={report.faults.map(({ code, sheet, cell, value }) => ({
              key: `${code} ${sheet} ${cell}`,
              text: words.fault[code](short(value)),
              place: { sheet, cell },
            }))}
          />
        </>
      ) : null}
      <div className={styles.row}>
        <ActionButton pane={pane} onClick={() => void check()}>
          {words.run}
        </ActionButton>
      </div>
      <p className={styles.quiet}>{words.exempt}</p>
    </Card>
  );
}

const SHOWN_LETTERS = 30;

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > SHOWN_LETTERS ? `${line.slice(0, SHOWN_LETTERS)}…` : line;
}
