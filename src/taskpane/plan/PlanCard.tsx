import { makeStyles } from '@fluentui/react-components';
import type { RegisterProposal } from '../../actions/proposeRegister';
import type { PlanTemplate } from '../../domain/templates/planTemplate';
import { ActionButton } from '../parts/ActionButton';
import { Card } from '../parts/Card';
import type { Pane } from '../usePane';
import { PlanChooser } from './PlanChooser';

const useStyles = makeStyles({ line: { margin: 0 }, row: { display: 'flex' } });

interface PlanCardProps {
  readonly pane: Pane;
  readonly plan: RegisterProposal['plan'];
  readonly choose: (template: PlanTemplate | null) => void;
}

/** On the 台帳化 page: the plan of a register that is still to be made, where the sheets do not name one that is known. */
export function PlanCard({ pane, plan, choose }: PlanCardProps) {
  const styles = useStyles();
  const words = pane.messages.pane.plan;
  if (!plan) return null;
  if (plan.chosen !== null) {
    return (
      <Card title={words.title}>
        <p className={styles.line}>{words.chosen(plan.chosen)}</p>
        <div className={styles.row}>
          <ActionButton
            pane={pane}
            look="subtle"
            onClick={() => {
              choose(null);
            }}
          >
            {words.again}
          </ActionButton>
        </div>
      </Card>
    );
  }
  if (plan.known !== null) return null;
  return (
    <Card title={words.title}>
      <p className={styles.line}>{words.unknown}</p>
      <PlanChooser pane={pane} suggestion={plan} applyLabel={words.choose} choose={choose} />
    </Card>
  );
}
