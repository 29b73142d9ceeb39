import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoRegular, WarningFilled } from '@fluentui/react-icons';
import { check } from '../../actions/check';
import type { Finding, Severity } from '../../domain/checks/finding';
import { ActionButton } from '../parts/ActionButton';
import { Card } from '../parts/Card';
import { FindingItems } from '../parts/FindingItems';
import { PageHead } from '../parts/PageHead';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  line: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  stop: { color: tokens.colorStatusDangerForeground1 },
  confirm: { color: tokens.colorStatusWarningForeground3 },
  notice: { color: tokens.colorNeutralForeground2 },
});

const SEVERITIES: readonly Severity[] = ['stop', 'confirm', 'notice'];
const ICONS = { stop: ErrorCircleFilled, confirm: WarningFilled, notice: InfoRegular } as const;

/** 点検: what could make the printed numbers wrong, worst first, each with its cell. */
export function CheckPage({ pane }: { readonly pane: Pane }) {
  const { checked, door, messages, run } = pane;
  const styles = useStyles();
  const words = messages.pane.check;

  const apply = async () => {
    const result = await run(messages.pane.working(messages.action.check), () => check(door, {}));
    if (result?.kind !== 'done') return;
    pane.keepChecked(result.value);
    const count = (severity: Severity) =>
      result.value.findings.filter((one) => one.severity === severity).length;
    const [stopping, attention] = [count('stop'), count('confirm')];
    const intent = stopping > 0 ? 'warning' : 'success';
    pane.say({ intent, sentences: [messages.done.check(stopping, attention)], details: null });
  };

  return (
    <>
      <PageHead
        title={messages.action.check}
        {...(checked ? (checked.isOld ? { intro: words.old } : {}) : { intro: words.intro })}
      />
      <div className={styles.row}>
        <ActionButton
          pane={pane}
          look={checked && !checked.isOld ? 'secondary' : 'primary'}
          onClick={() => void apply()}
        >
          {checked ? words.again : words.apply}
        </ActionButton>
      </div>
      {SEVERITIES.map((severity) => (
        <FindingList
          key={severity}
          pane={pane}
          severity={severity}
          findings={checked?.report.findings.filter((finding) => finding.severity === severity) ?? []}
        />
      ))}
    </>
  );
}

interface FindingListProps {
  readonly pane: Pane;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

function FindingList({ pane, severity, findings }: FindingListProps) {
  const styles = useStyles();
  const words = pane.messages.pane.check;
  const Icon = ICONS[severity];
  if (findings.length === 0) return null;
  return (
    <Card
      title={`${words.severity[severity]} ${words.count(findings.length)}`}
      icon={<Icon className={styles[severity]} aria-hidden />}
    >
      <FindingItems pane={pane} findings={findings} />
    </Card>
  );
}
