import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckReport } from '../../actions/check';
import { check } from '../../actions/check';
import type { GuardOffer, GuardReport } from '../../actions/guardSheets';
import { guardSheets, offerGuards, unguardSheets } from '../../actions/guardSheets';
import { localTime } from '../../actions/localTime';
import { someOf } from '../../messages/blockedSentence';
import type { Pane } from '../usePane';
import { ActionButton } from './ActionButton';
import { Card } from './Card';

const useStyles = makeStyles({
  line: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  sheets: { display: 'flex', flexDirection: 'column' },
  note: {
    margin: '-4px 0 4px 32px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  summary: { cursor: 'pointer' },
});

/** More sheets than this are folded away. */
const MOST_SHOWN = 6;

interface GuardCardProps {
  readonly pane: Pane;
  readonly report: CheckReport;
}

/** 入力の助け on the office's own sheets: first what would change, then the button. */
export function GuardCard({ pane, report }: GuardCardProps) {
  const styles = useStyles();
  const { door, messages, run } = pane;
  const words = messages.pane.guards;
  const [offers, setOffers] = useState<readonly GuardOffer[] | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [replaces, setReplaces] = useState(false);
  const chosen = offers?.filter(({ sheet, isProtected }) => !isProtected && !left.has(sheet)) ?? [];

  const look = async () => {
    const result = await run(messages.pane.working(words.title), () => offerGuards(door));
    if (result?.kind === 'done') setOffers(result.value.offers);
  };
  const after = async (value: GuardReport, sentence: string) => {
    const sentences = value.canBeUndone ? [sentence] : [sentence, words.cannotUndo];
    setOffers(null);
    pane.say({ intent: 'success', sentences, details: null });
    const again = await run(messages.pane.loading, () => check(door, { periodId: report.period.id }));
    if (again?.kind === 'done') pane.keepChecked(again.value);
  };
  const apply = async () => {
    const sheets = chosen.map(({ sheet }) => sheet);
    const now = localTime(new Date());
    const result = await run(messages.pane.working(words.title), () =>
      guardSheets(door, { sheets, replaces, now }),
    );
    if (result?.kind === 'done') await after(result.value, words.applied(sheets.length));
  };
  const remove = async () => {
    const now = localTime(new Date());
    const result = await run(messages.pane.working(words.remove), () => unguardSheets(door, { now }));
    if (result?.kind === 'done') await after(result.value, words.removed);
  };

  return (
    <Card title={words.title}>
      <p className={styles.line}>{words.will}</p>
      {report.guarded.length > 0 ? (
        <>
          <p className={styles.line}>
            {words.guarded(someOf(report.guarded.map(messages.list.sheet), messages))}
            {words.removeWhy}
          </p>
          <div className={styles.row}>
            <ActionButton pane={pane} onClick={() => void remove()}>
              {words.remove}
            </ActionButton>
          </div>
        </>
      ) : null}
      {offers === null ? (
        <div className={styles.row}>
          <ActionButton pane={pane} onClick={() => void look()}>
            {words.look}
          </ActionButton>
        </div>
      ) : (
        <>
          <Offers
            pane={pane}
            offers={offers}
            left={left}
            replaces={replaces}
            onChoose={(sheet, isChosen) => {
              setLeft(new Set([...left, sheet].filter((name) => name !== sheet || !isChosen)));
            }}
          />
          {chosen.some(({ replaceable }) => replaceable.length > 0) ? (
            <Checkbox
              label={words.replace}
              checked={replaces}
              onChange={(_event, { checked }) => {
                setReplaces(checked === true);
              }}
            />
          ) : null}
          {offers.length > 0 ? (
            <div className={styles.row}>
              <ActionButton
                pane={pane}
                look="primary"
                isDisabled={chosen.length === 0}
                onClick={() => void (chosen.length > 0 && apply())}
              >
                {words.apply(chosen.length)}
              </ActionButton>
            </div>
          ) : null}
        </>
      )}
    </Card>
  );
}

interface OffersProps {
  readonly pane: Pane;
  readonly offers: readonly GuardOffer[];
  readonly left: ReadonlySet<string>;
  readonly replaces: boolean;
  readonly onChoose: (sheet: string, isChosen: boolean) => void;
}

/** What would be put on which sheet. */
function Offers({ pane, offers, left, replaces, onChoose }: OffersProps) {
  const styles = useStyles();
  const words = pane.messages.pane.guards;
  if (offers.length === 0) return <p className={styles.line}>{words.none}</p>;
  const cells = offers.reduce((sum, { cellCount }) => sum + cellCount, 0);
  const list = (
    <div className={styles.sheets}>
      {offers.map((offer) => (
        <div key={offer.sheet}>
          <Checkbox
            label={words.sheet(offer.sheet, offer.cellCount, someOf(offer.places, pane.messages))}
            checked={!offer.isProtected && !left.has(offer.sheet)}
            disabled={offer.isProtected}
            onChange={(_event, { checked }) => {
              onChoose(offer.sheet, checked === true);
            }}
          />
          {notesOf(offer, replaces, pane).map((note) => (
            <p key={note} className={styles.note}>
              {note}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
  if (offers.length <= MOST_SHOWN) return list;
  return (
    <details>
      <summary className={styles.summary}>{words.found(offers.length, cells)}</summary>
      {list}
    </details>
  );
}

function notesOf(offer: GuardOffer, replaces: boolean, { messages }: Pane): readonly string[] {
  const words = messages.pane.guards;
  if (offer.isProtected) return [words.isProtected];
  const given = replaces ? offer.replaceable : [];
  const kept = offer.own.filter((place) => !given.includes(place));
  return [
    ...(kept.length > 0 ? [words.own(someOf(kept, messages))] : []),
    ...(given.length > 0 ? [words.ownReplaced(someOf(given, messages))] : []),
    ...(offer.marksReasons ? [] : [words.noReason]),
  ];
}
