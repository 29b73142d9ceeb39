import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoRegular, WarningFilled } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import type { CheckReport } from '../../actions/check';
import { departmentFinder, departmentOrder } from '../../domain/checks/departments';
import type { Finding, Severity } from '../../domain/checks/finding';
import type { CheckedFinding } from '../../layout/findingKeys';
import type { FindingMessages } from '../../messages/findingSentence';
import { loadFindingMessages } from '../../messages/findingSentence';
import { useMending } from '../useMending';
import type { Pane } from '../usePane';
import { Card } from './Card';
import { FindingRows } from './FindingRows';

const useStyles = makeStyles({
  // Side by side where the longest choices allow it.
  choices: { display: 'flex', flexWrap: 'wrap', gap: '8px', '> *': { flex: '1 1 40%' } },
  none: { margin: 0 },
});

const SEVERITIES: readonly Severity[] = ['stop', 'confirm', 'notice'];
const ICONS = { stop: ErrorCircleFilled, confirm: WarningFilled, notice: InfoRegular } as const;

const GROUPINGS = ['department', 'rule', 'severity'] as const;
type Grouping = (typeof GROUPINGS)[number];

interface FindingGroupsProps {
  readonly pane: Pane;
  readonly report: CheckReport;
}

/** The findings, by 担当課, by rule or by severity; what was let stand is shown on request. */
export function FindingGroups({ pane, report }: FindingGroupsProps) {
  const styles = useStyles();
  const words = pane.messages.pane.check;
  const [grouping, setGrouping] = useState<Grouping>('department');
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [showsAccepted, setShowsAccepted] = useState(false);
  const sentences = useFindingMessages(pane.host.displayLanguage);
  const mending = useMending(pane, report);
  const nameOf = useMemo(() => groupNamer(grouping, report, words), [grouping, report, words]);
  const shown = report.items.filter(
    ({ finding, acknowledged }) =>
      (severity === null || finding.severity === severity) && (showsAccepted || acknowledged === null),
  );
  const acceptedCount = report.items.filter(({ acknowledged }) => acknowledged !== null).length;
  if (report.items.length === 0 || !sentences) return null;
  return (
    <>
      <div className={styles.choices}>
        <Field label={words.group}>
          <Select
            value={grouping}
            onChange={(_event, { value }) => {
              setGrouping(GROUPINGS.find((one) => one === value) ?? 'department');
            }}
          >
            {GROUPINGS.map((one) => (
              <option key={one} value={one}>
                {words.groupBy[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.filter}>
          <Select
            value={severity ?? ''}
            onChange={(_event, { value }) => {
              setSeverity(SEVERITIES.find((one) => one === value) ?? null);
            }}
          >
            <option value="">{words.everything}</option>
            {SEVERITIES.map((one) => (
              <option key={one} value={one}>
                {`${words.severity[one]} ${words.count(openCount(report, one))}`}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {acceptedCount > 0 ? (
        <Checkbox
          label={`${words.acknowledged} ${words.count(acceptedCount)}`}
          checked={showsAccepted}
          onChange={(_event, { checked }) => {
            setShowsAccepted(checked === true);
          }}
        />
      ) : null}
      {shown.length === 0 ? <p className={styles.none}>{words.nothingShown}</p> : null}
      {[...grouped(shown, nameOf, report)].map(([name, items]) => (
        <Card
          key={name}
          title={`${name} ${words.count(items.length)}`}
          icon={<WorstIcon findings={items.map(({ finding }) => finding)} />}
        >
          <FindingRows pane={pane} items={items} sentences={sentences} mending={mending} />
        </Card>
      ))}
    </>
  );
}

function useFindingMessages(displayLanguage: string): FindingMessages | null {
  const [messages, setMessages] = useState<FindingMessages | null>(null);
  useEffect(() => {
    void loadFindingMessages(displayLanguage).then(setMessages);
  }, [displayLanguage]);
  return messages;
}

function openCount({ items }: CheckReport, severity: Severity): number {
  return items.filter(({ finding, acknowledged }) => finding.severity === severity && !acknowledged).length;
}

function groupNamer(
  grouping: Grouping,
  { register }: CheckReport,
  words: Pane['messages']['pane']['check'],
): (finding: Finding) => string {
  const departmentOf = departmentFinder(register);
  switch (grouping) {
    case 'department':
      return (finding) => departmentOf(finding) || words.office;
    case 'rule':
      return ({ rule }) => words.rule[rule];
    case 'severity':
      return ({ severity }) => words.severity[severity];
  }
}

/** Departments come in the order of the register, rules by number, severities worst first; the office itself comes last. */
function grouped(
  items: readonly CheckedFinding[],
  nameOf: (finding: Finding) => string,
  { register }: CheckReport,
): ReadonlyMap<string, readonly CheckedFinding[]> {
  const order = departmentOrder(register);
  const rankOf = (finding: Finding): string => {
    const place = order.get(nameOf(finding));
    const severity = SEVERITIES.indexOf(finding.severity);
    return place === undefined ? `x${String(severity)}${finding.rule}` : String(place).padStart(6, '0');
  };
  const groups = new Map<string, CheckedFinding[]>();
  for (const item of items) {
    const name = nameOf(item.finding);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  const rank = new Map([...groups].map(([name, [first]]) => [name, first ? rankOf(first.finding) : '']));
  return new Map([...groups].sort(([a], [b]) => ((rank.get(a) ?? '') < (rank.get(b) ?? '') ? -1 : 1)));
}

const useIconStyles = makeStyles({
  stop: { color: tokens.colorStatusDangerForeground1 },
  confirm: { color: tokens.colorStatusWarningForeground3 },
  notice: { color: tokens.colorNeutralForeground2 },
});

function WorstIcon({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useIconStyles();
  const worst =
    SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'notice';
  const Icon = ICONS[worst];
  return <Icon className={styles[worst]} aria-hidden />;
}
