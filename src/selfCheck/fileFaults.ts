import type { FileAnswer } from './fileAnswer';
import type { ListedFile } from './siteList';

export type FileFault =
  | { readonly kind: 'missing' | 'refused' | 'failing'; readonly path: string; readonly status: number }
  | { readonly kind: 'noAnswer'; readonly path: string }
  | { readonly kind: 'redirected'; readonly path: string; readonly to: string }
  /** Its content is not what was packed: another version, or something on the way changes it. */
  | { readonly kind: 'changed'; readonly path: string };

/** Holds the server's answers against the list; `answers` in the list's order. */
export function fileFaults(files: readonly ListedFile[], answers: readonly FileAnswer[]): FileFault[] {
  return files.flatMap((file, index) => {
    const answer = answers[index];
    const fault = answer ? fileFault(file, answer) : null;
    return fault ? [fault] : [];
  });
}

function fileFault({ path, sha256 }: ListedFile, answer: FileAnswer): FileFault | null {
  const fault = answerFault(answer);
  if (fault) return fault;
  return answer.sha256 !== null && answer.sha256 !== sha256 ? { kind: 'changed', path } : null;
}

/** What keeps a file from being answered; null where it is. */
export function answerFault({ path, status, redirectedTo }: FileAnswer): FileFault | null {
  if (redirectedTo !== null) return { kind: 'redirected', path, to: redirectedTo };
  if (status === null) return { kind: 'noAnswer', path };
  if (status === 200) return null;
  return { kind: statusKind(status), path, status };
}

function statusKind(status: number): 'missing' | 'refused' | 'failing' {
  if (status === 404 || status === 410) return 'missing';
  return status < 500 ? 'refused' : 'failing';
}
