import { makeStyles, tokens } from '@fluentui/react-components';
import type { ProposedContent } from '../../actions/proposeRegister';
import { numberedName } from '../../domain/numberedName';
import { Card } from '../parts/Card';
import { CellLink } from '../parts/CellLink';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { paddingBottom: 0 },
  },
  activity: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  foot: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 12px' },
});

/** The first activities as the register will have them, each beside the cell that it was read from. */
export function PreviewCard({ pane, content }: { readonly pane: Pane; readonly content: ProposedContent }) {
  const styles = useStyles();
  const words = pane.messages.pane.register;
  const { firstActivities, register } = content;
  if (firstActivities.length === 0) return null;
  return (
    <Card title={words.preview(firstActivities.length, register.activities.length)}>
      <p className={styles.line}>{words.previewWhy}</p>
      <ul className={styles.list}>
        {firstActivities.map(({ activity, program, status, place }) => (
          <li key={activity.id} className={styles.item}>
            <div className={styles.activity}>{numberedName(activity)}</div>
            {program === activity.name ? null : <div className={styles.quiet}>{program}</div>}
            <div className={styles.foot}>
              <span>{status === '' ? words.blankStatus : status}</span>
              {place ? <CellLink pane={pane} {...place} /> : null}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
