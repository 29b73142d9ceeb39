import type { FileAnswer } from './fileAnswer';
import type { ListedFile } from './siteList';

export type FileFault =
  | { readonly kind: 'missing'; readonly path: string; readonly status: number }
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
  if (answer.status === null) return { kind: 'noAnswer', path };
  if (answer.redirectedTo !== null) return { kind: 'redirected', path, to: answer.redirectedTo };
  if (answer.status !== 200) return { kind: 'missing', path, status: answer.status };
  return answer.sha256 !== null && answer.sha256 !== sha256 ? { kind: 'changed', path } : null;
}
