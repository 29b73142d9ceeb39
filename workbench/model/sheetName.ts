import type { Book, BookSheet } from '../../src/ooxml/book';
import { HostError } from '../protocol/hostError';

const LONGEST = 31;

/** Excel's own rules for the name of a sheet; `self` is the one that is being renamed. */
export function checkSheetName(book: Book, name: string, self: BookSheet | null): string {
  const isValid = name !== '' && name.length <= LONGEST && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
  if (!isValid) throw new HostError('InvalidArgument', 'This is no name for a sheet.');
  const taken = book.sheet(name);
  if (taken && taken !== self)
    throw new HostError('ItemAlreadyExists', 'A sheet of this name is there already.');
  return name;
}
