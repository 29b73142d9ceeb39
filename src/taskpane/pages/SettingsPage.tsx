import { Link, makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { localTime, thisFiscalYear } from '../../actions/localTime';
import { startPlan } from '../../actions/startPlan';
import type { PlanState } from '../../actions/suggestPlan';
import { planState } from '../../actions/suggestPlan';
import type { PlanTemplate } from '../../domain/templates/planTemplate';
import { SHEET } from '../../layout/sheetNames';
import { ActionButton } from '../parts/ActionButton';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { RollOverCard } from '../parts/RollOverCard';
import { Retry } from '../parts/Retry';
import { PlanChooser } from '../plan/PlanChooser';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  line: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Settings stand in the workbook, where everyone sees them; before there is a register, its plan is chosen here. */
export function SettingsPage({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { messages, door, run } = pane;
  const words = messages.pane.settings;
  const [state, setState] = useState<PlanState | null>(null);
  const hasRegister = pane.overview?.kind === 'register';

  const look = useCallback(async () => {
    const result = await run(messages.pane.loading, () => planState(door, thisFiscalYear(new Date())), {
      waits: true,
    });
    if (result?.kind === 'done') setState(result.value);
  }, [door, messages, run]);
  useEffect(() => {
    if (!hasRegister) void look();
  }, [hasRegister, look]);

  const start = async (template: PlanTemplate) => {
    const result = await run(messages.pane.working(messages.pane.plan.start), () =>
      startPlan(door, template, localTime(new Date())),
    );
    if (result?.kind !== 'done') return;
    const sentences = [messages.pane.plan.started(result.value.planName)];
    await pane.reload();
    await look();
    pane.say({ intent: 'success', sentences, details: null });
  };

  const stands = hasRegister || state?.kind === 'standing';
  return (
    <>
      <PageHead title={messages.pane.tabs.settings} intro={stands ? words.intro : words.none} />
      {stands ? (
        <div className={styles.row}>
          <ActionButton
            pane={pane}
            look={state?.kind === 'standing' && state.isBare ? 'secondary' : 'primary'}
            onClick={() => {
              pane.goTo(SHEET.settings, 'B5');
            }}
          >
            {words.open}
          </ActionButton>
        </div>
      ) : null}
      {hasRegister || (state?.kind === 'standing' && !state.isBare) ? (
        <RollOverCard pane={pane} />
      ) : (
        <PlanSetUp pane={pane} state={state} look={look} start={start} />
      )}
      <p className={styles.line}>{words.about}</p>
      {pane.host.selfCheckUrl === undefined ? null : (
        <p className={styles.line}>
          <Link href={pane.host.selfCheckUrl}>{words.selfCheck}</Link>
        </p>
      )}
    </>
  );
}

interface PlanSetUpProps {
  readonly pane: Pane;
  readonly state: PlanState | null;
  readonly look: () => Promise<void>;
  readonly start: (template: PlanTemplate) => Promise<void>;
}

function PlanSetUp({ pane, state, look, start }: PlanSetUpProps) {
  const styles = useStyles();
  const words = pane.messages.pane.plan;
  if (!state) return <Retry pane={pane} onClick={() => void look()} />;
  if (state.kind === 'open') {
    return (
      <Card title={words.title}>
        <p className={styles.line}>{words.before}</p>
        <PlanChooser
          pane={pane}
          suggestion={state}
          applyLabel={words.start}
          choose={(template) => void start(template)}
        />
      </Card>
    );
  }
  if (!state.isBare) return null;
  return (
    <Card title={words.title}>
      <p className={styles.line}>{words.bare(state.planName)}</p>
      <div className={styles.row}>
        <ActionButton
          pane={pane}
          look="primary"
          onClick={() => {
            pane.openPage('register');
          }}
        >
          {words.goOn}
        </ActionButton>
        <ActionButton
          pane={pane}
          onClick={() => {
            void pane.undoLast(false).then(look);
          }}
        >
          {pane.messages.pane.undo}
        </ActionButton>
      </div>
    </Card>
  );
}
