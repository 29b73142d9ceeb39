import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useId, useLayoutEffect, useRef } from 'react';
import type { StandaloneMessages } from '../messages/standaloneMessages';
import type { OpenWorkbook, WorkbookFile } from './useWorkbookFile';

interface FileDialogsProps {
  readonly file: WorkbookFile;
  readonly words: StandaloneMessages;
}

/** What is asked before a file is written over, and before unsaved work is left. */
export function FileDialogs({ file, words }: FileDialogsProps) {
  const { question, open } = file;
  if (!question || !open) return null;
  if (question.kind === 'copy') {
    return <CopyDialog file={file} open={open} words={words} downloaded={question.downloaded} />;
  }
  return (
    <Question
      title={words.leave.title}
      onClose={file.closeQuestion}
      actions={
        <>
          <Button
            appearance="primary"
            onClick={() => {
              file.leaveAndTake(question.chosen);
            }}
          >
            {words.leave.open}
          </Button>
          <Button onClick={file.closeQuestion}>{words.cancel}</Button>
        </>
      }
    >
      <p>{words.leave.why(open.fileName)}</p>
    </Question>
  );
}

interface CopyDialogProps extends FileDialogsProps {
  readonly open: OpenWorkbook;
  readonly downloaded: string | null;
}

function CopyDialog({ file, open, words, downloaded }: CopyDialogProps) {
  const { copy } = words;
  const canChooseFolder = window.showDirectoryPicker !== undefined;
  return (
    <Question
      title={copy.title}
      onClose={file.closeQuestion}
      actions={
        <>
          {downloaded === null ? null : (
            <Button appearance="primary" onClick={file.saveWithCopyKept}>
              {copy.overwrite}
            </Button>
          )}
          {downloaded === null && canChooseFolder ? (
            <Button appearance="primary" onClick={file.saveWithCopyBeside}>
              {copy.beside}
            </Button>
          ) : null}
          {downloaded === null ? <Button onClick={file.downloadCopy}>{copy.download}</Button> : null}
          <Button onClick={file.closeQuestion}>{words.cancel}</Button>
        </>
      }
    >
      {downloaded === null ? (
        <>
          <p>{copy.why(open.fileName)}</p>
          {canChooseFolder ? <p>{copy.besideHow(open.fileName)}</p> : null}
        </>
      ) : (
        <p role="status">{copy.downloaded(downloaded)}</p>
      )}
    </Question>
  );
}

interface QuestionProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** The browser's own dialog: it keeps the keyboard inside, gives it back, and leaves nothing hidden behind. */
function Question({ title, onClose, actions, children }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // While it still stands in the page: closing then gives the keyboard back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
      <div className="question-actions">{actions}</div>
    </dialog>
  );
}
