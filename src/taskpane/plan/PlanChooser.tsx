import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlanSuggestion } from '../../actions/suggestPlan';
import { TEMPLATES } from '../../domain/templates/chooseTemplate';
import type { OwnPlan } from '../../domain/templates/ownPlan';
import { ownPlanFaults, ownTemplate } from '../../domain/templates/ownPlan';
import type { PlanTemplate } from '../../domain/templates/planTemplate';
import { ActionButton } from '../parts/ActionButton';
import type { Pane } from '../usePane';
import { OwnPlanForm } from './OwnPlanForm';
import { PlanFaults } from './PlanFaults';

const useStyles = makeStyles({
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The radio button of a plan of the city's own; the others go by their plan's name. */
const OWN = 'own';

interface PlanChooserProps {
  readonly pane: Pane;
  readonly suggestion: PlanSuggestion;
  /** What pressing the button does. */
  readonly applyLabel: string;
  readonly choose: (template: PlanTemplate) => void;
}

/** The plans that are known by name, and one of the city's own: levels, words, digits. Nothing is chosen beforehand. */
export function PlanChooser({ pane, suggestion, applyLabel, choose }: PlanChooserProps) {
  const styles = useStyles();
  const words = pane.messages.pane.plan;
  const [picked, setPicked] = useState(suggestion.known ?? '');
  const [own, setOwn] = useState<OwnPlan>(suggestion.own);
  const known = TEMPLATES.find(({ plan }) => plan.name === picked) ?? null;
  const isOwn = picked === OWN;
  const faults = isOwn ? ownPlanFaults(own) : [];
  return (
    <>
      {suggestion.own.name === '' ? null : <p className={styles.line}>{words.named(suggestion.own.name)}</p>}
      <RadioGroup
        aria-label={words.title}
        value={picked}
        onChange={(_event, { value }) => {
          setPicked(value);
        }}
      >
        {TEMPLATES.map(({ plan }) => (
          <Radio key={plan.name} value={plan.name} label={plan.name} />
        ))}
        <Radio value={OWN} label={words.own} />
      </RadioGroup>
      {known ? <TemplateFacts pane={pane} template={known} /> : null}
      {isOwn ? <OwnPlanForm pane={pane} plan={own} change={setOwn} /> : null}
      <PlanFaults pane={pane} faults={faults} />
      {picked === '' ? null : (
        <div className={styles.row}>
          <ActionButton
            pane={pane}
            look="primary"
            isDisabled={faults.length > 0}
            onClick={() => {
              if (faults.length === 0) choose(known ?? ownTemplate(own));
            }}
          >
            {applyLabel}
          </ActionButton>
        </div>
      )}
    </>
  );
}

function TemplateFacts({ pane, template }: { readonly pane: Pane; readonly template: PlanTemplate }) {
  const styles = useStyles();
  const { pane: words, list } = pane.messages;
  const { plan, statusSet } = template;
  return (
    <>
      <p className={styles.quiet}>{words.plan.levels(plan.levelNames.join(list.separator))}</p>
      <p className={styles.quiet}>
        {words.plan.words(statusSet.map(({ label }) => label).join(list.separator))}
      </p>
    </>
  );
}
