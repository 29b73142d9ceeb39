import type { CheckReport } from '../../actions/check';
import { placeOf, safeSteps } from '../../actions/repair';
import type { RepairStep } from '../../domain/checks/repairs';
import type { Pane } from '../usePane';
import { useMending } from '../useMending';
import { ActionButton } from './ActionButton';
import { Card } from './Card';
import { PlaceList } from './PlaceList';

interface MendCardProps {
  readonly pane: Pane;
  readonly report: CheckReport;
}

/** まとめて直す: every change is listed before it is made. */
export function MendCard({ pane, report }: MendCardProps) {
  const words = pane.messages.pane.check;
  const mending = useMending(pane, report);
  const steps = safeSteps(report.items);
  if (steps.length === 0) return null;
  const items = steps.map(({ key, step }) => ({ key, text: textOf(step, words), place: placeOf(step) }));
  return (
    <Card title={`${words.mend} ${words.count(steps.length)}`} isNext>
      <div>{words.mendWhy}</div>
      <PlaceList pane={pane} items={items} />
      <div>
        <ActionButton
          pane={pane}
          look="primary"
          onClick={() => void mending.mend(steps.map(({ key }) => key))}
        >
          {words.mendApply(steps.length)}
        </ActionButton>
      </div>
    </Card>
  );
}

function textOf(step: RepairStep, words: Pane['messages']['pane']['check']): string {
  return step.kind === 'dropDown' ? words.mendDropDown : words.mendStep(step.before, step.after);
}
