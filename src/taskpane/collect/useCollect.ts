import { useCallback, useEffect, useRef, useState } from 'react';
import type { CollectProposal, CollectReport } from '../../actions/collect';
import { collect, proposeCollect } from '../../actions/collect';
import { localTime } from '../../actions/localTime';
import type { OpenedCollecting } from '../../actions/openCollecting';
import { openCollecting } from '../../actions/openCollecting';
import type { CollectDecisions } from '../../domain/collection/collectReturns';
import { NO_DECISIONS } from '../../domain/collection/collectReturns';
import type { RememberedMapping } from '../../domain/rememberedMapping';
import type { ReportPeriod } from '../../domain/reportPeriod';
import type { SubmissionAnswers } from '../../domain/submissionFile';
import { answerSubmission } from '../../forms/judgeSubmission';
import type { AcceptedSubmission, AskedSubmission, Submission } from '../../forms/submission';
import type { BatchProgress, BatchResult, ChosenFile } from '../../reader/batch';
import { withoutCompanions } from '../../reader/batch';
import { readBatch } from '../../reader/readBatch';
import type { Pane } from '../usePane';

/** A batch that was read, and what a person has decided about it: kept while they look at other pages. */
export interface CollectedBatch {
  readonly period: ReportPeriod;
  readonly files: readonly ChosenFile[];
  readonly submissions: readonly Submission[];
  /** Paths of the files that were not read because a person stopped. */
  readonly stopped: readonly string[];
  readonly decisions: CollectDecisions;
  /** Headings that a person showed in these files. */
  readonly mappings: readonly RememberedMapping[];
}

export interface Collect {
  /** Null until the register has been read. */
  readonly opened: OpenedCollecting | null;
  readonly open: () => Promise<void>;
  readonly period: ReportPeriod | null;
  readonly choosePeriod: (period: ReportPeriod) => void;
  /** Null while no file is being read. */
  readonly progress: BatchProgress | null;
  readonly read: (files: readonly ChosenFile[], period?: ReportPeriod) => Promise<void>;
  readonly stop: () => void;
  readonly batch: CollectedBatch | null;
  readonly answer: (asked: AskedSubmission, answers: SubmissionAnswers) => void;
  /** Reads the files that wait for a heading again, with one that a person showed. */
  readonly showHeadings: (mapping: RememberedMapping) => Promise<void>;
  readonly decide: (decisions: CollectDecisions) => void;
  readonly proposal: CollectProposal | null;
  readonly apply: () => Promise<void>;
  /** What was taken in last, while nothing else was chosen. */
  readonly applied: CollectReport | null;
  readonly forget: () => void;
}

/** The page's course: choose, read, decide, take in. */
export function useCollect(pane: Pane): Collect {
  const { batch, keepBatch, door, messages, run } = pane;
  const [opened, setOpened] = useState<OpenedCollecting | null>(null);
  const [chosen, setChosen] = useState<ReportPeriod | null>(null);
  const [progress, setProgress] = useState<BatchProgress | null>(null);
  const [proposal, setProposal] = useState<CollectProposal | null>(null);
  const [applied, setApplied] = useState<CollectReport | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const period = chosen ?? batch?.period ?? opened?.proposed ?? null;

  const open = useCallback(async () => {
    const result = await run(messages.pane.loading, () => openCollecting(door), { waits: true });
    if (result?.kind === 'done') setOpened(result.value);
  }, [door, messages, run]);
  useEffect(() => {
    void open();
    // Leaving the page ends the reading; what was read is kept.
    return () => stopping.current?.abort();
  }, [open]);

  const look = useCallback(async () => {
    if (!batch) {
      setProposal(null);
      return;
    }
    const { decisions, mappings } = batch;
    const options = { period: batch.period, accepted: acceptedOf(batch), decisions, mappings };
    const result = await run(messages.pane.loading, () => proposeCollect(door, options), { waits: true });
    if (result?.kind === 'done') setProposal(result.value);
  }, [batch, door, messages, run]);
  useEffect(() => {
    void look();
  }, [look]);

  const readFiles = async (
    files: readonly ChosenFile[],
    wanted: ReportPeriod,
    shown: readonly RememberedMapping[],
  ): Promise<BatchResult | null> => {
    if (!opened || stopping.current) return null;
    pane.clearNotice();
    const { collecting } = opened;
    const controller = new AbortController();
    stopping.current = controller;
    setProgress({ done: 0, chosen: withoutCompanions(files).length, reading: [] });
    try {
      return await readBatch(
        files,
        { ...collecting, mappings: [...shown, ...collecting.mappings], period: wanted },
        { makeWorker: pane.host.startReader, onProgress: setProgress, signal: controller.signal },
      );
    } finally {
      stopping.current = null;
      setProgress(null);
    }
  };

  const read = async (files: readonly ChosenFile[], wanted: ReportPeriod | null = period) => {
    if (!wanted || stopping.current) return;
    const mappings = batch?.mappings ?? [];
    setApplied(null);
    setProposal(null);
    keepBatch(null);
    const result = await readFiles(files, wanted, mappings);
    if (!result) return;
    const { submissions, stopped } = result;
    setChosen(wanted);
    keepBatch({ period: wanted, files, submissions, stopped, decisions: NO_DECISIONS, mappings });
  };

  const showHeadings = async (mapping: RememberedMapping) => {
    if (!batch) return;
    const mappings = [mapping, ...batch.mappings];
    const waiting = new Set(batch.submissions.flatMap((one) => (asksForHeading(one) ? [nameOf(one)] : [])));
    const files = batch.files.filter((file) => waiting.has(nameOfFile(file)));
    const result = await readFiles(files, batch.period, mappings);
    if (!result) return;
    const submissions = batch.submissions.map((one) =>
      asksForHeading(one) ? (readAgain(one, result.submissions) ?? one) : one,
    );
    keepBatch({ ...batch, submissions, mappings });
  };

  const apply = async () => {
    if (!batch) return;
    const { period: of, decisions, mappings } = batch;
    const now = localTime(new Date());
    const options = { period: of, accepted: acceptedOf(batch), decisions, mappings, now };
    const result = await run(messages.pane.working(messages.action.collect), () => collect(door, options));
    if (result?.kind !== 'done') return;
    setApplied(result.value);
    await open();
    await look();
  };

  return {
    opened,
    open,
    period,
    choosePeriod: (next) => {
      setChosen(next);
      if (batch) void read(batch.files, next);
    },
    progress,
    read: (files, wanted) => read(files, wanted),
    stop: () => stopping.current?.abort(),
    batch,
    answer: (asked, answers) => {
      if (!batch || !opened) return;
      const collecting = { ...opened.collecting, period: batch.period };
      const submissions = batch.submissions.map((one) =>
        one === asked ? answerSubmission(asked, answers, collecting) : one,
      );
      keepBatch({ ...batch, submissions });
    },
    showHeadings,
    decide: (decisions) => {
      if (batch) keepBatch({ ...batch, decisions });
    },
    proposal,
    apply,
    applied,
    forget: () => {
      setApplied(null);
      keepBatch(null);
    },
  };
}

function acceptedOf({ submissions }: CollectedBatch): readonly AcceptedSubmission[] {
  return submissions.filter((one): one is AcceptedSubmission => one.kind === 'accepted');
}

function asksForHeading(one: Submission): boolean {
  return one.kind === 'asked' && one.questions.some(({ code }) => code === 'noHeading');
}

/** The new answer to a file: of several that look alike from outside, the one with the same bytes. */
function readAgain(before: Submission, now: readonly Submission[]): Submission | undefined {
  const alike = now.filter((one) => nameOf(one) === nameOf(before));
  return alike.find(({ file }) => file.hash === before.file.hash) ?? alike[0];
}

/** What tells the files of a choice apart before they are read. */
function nameOf({ file }: Submission): string {
  return JSON.stringify([file.path, file.sizeBytes, file.modifiedAt]);
}

function nameOfFile({ name, webkitRelativePath = '', size, lastModified }: ChosenFile): string {
  return JSON.stringify([webkitRelativePath === '' ? name : webkitRelativePath, size, lastModified]);
}
