import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckReport } from '../../actions/check';
import { check } from '../../actions/check';
import type { Finding, Severity } from '../../domain/checks/finding';
import { Card } from '../parts/Card';
import { FindingItems } from '../parts/FindingItems';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  line: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const SEVERITIES: readonly Severity[] = ['stop', 'confirm', 'notice'];

/** 点検: what could make the printed numbers wrong, worst first, each with its cell. */
export function CheckPage({ pane }: { readonly pane: Pane }) {
  const { door, messages, run } = pane;
  const styles = useStyles();
  const words = messages.pane.check;
  const [report, setReport] = useState<CheckReport | null>(null);

  const apply = async () => {
    const result = await run(messages.pane.working(messages.action.check), () => check(door, {}));
    if (result?.kind !== 'done') return;
    setReport(result.value);
    const count = (severity: Severity) =>
      result.value.findings.filter((one) => one.severity === severity).length;
    const [stopping, attention] = [count('stop'), count('confirm')];
    const intent = stopping > 0 ? 'warning' : 'success';
    pane.say({ intent, sentences: [messages.done.check(stopping, attention)], details: null });
  };

  return (
    <>
      <Card title={messages.action.check}>
        <p className={styles.line}>{words.intro}</p>
        <div className={styles.row}>
          <Button appearance="primary" disabled={pane.busy !== null} onClick={() => void apply()}>
            {words.apply}
          </Button>
        </div>
      </Card>
      {report
        ? SEVERITIES.map((severity) => (
            <FindingList
              key={severity}
              pane={pane}
              severity={severity}
              findings={report.findings.filter((finding) => finding.severity === severity)}
            />
          ))
        : null}
    </>
  );
}

interface FindingListProps {
  readonly pane: Pane;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

function FindingList({ pane, severity, findings }: FindingListProps) {
  const words = pane.messages.pane.check;
  if (findings.length === 0) return null;
  return (
    <Card title={`${words.severity[severity]} ${words.count(findings.length)}`}>
      <FindingItems pane={pane} findings={findings} />
    </Card>
  );
}
