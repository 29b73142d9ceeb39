import { make } from '../dom';
import type { ContentBox } from './gridView';

/** Where the cursor goes after an entry. */
export type AfterEntry = 'down' | 'up' | 'right' | 'left' | 'stay';

export interface EditorListener {
  /** The person is done; false: the entry was refused, and the editor stays. */
  readonly entered: (text: string, after: AfterEntry) => Promise<boolean>;
  readonly left: () => void;
}

/** The field in which a person types into a cell. */
export class CellEditor {
  readonly element = make('textarea', {
    class: 'cell-editor',
    'aria-label': 'セルの入力',
    rows: 1,
    spellcheck: 'false',
    hidden: true,
  });
  readonly #listener: EditorListener;
  #isBusy = false;

  constructor(listener: EditorListener) {
    this.#listener = listener;
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.element.addEventListener('input', () => this.#grow());
    this.element.addEventListener('blur', () => {
      if (this.isOpen && !this.#isBusy) void this.commit('stay');
    });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  open(box: ContentBox, text: string): void {
    const { element } = this;
    element.style.left = `${box.left}px`;
    element.style.top = `${box.top}px`;
    element.style.minWidth = `${box.width}px`;
    element.style.minHeight = `${box.height}px`;
    element.hidden = false;
    element.value = text;
    this.#grow();
    element.focus();
    element.setSelectionRange(text.length, text.length);
  }

  async commit(after: AfterEntry): Promise<void> {
    if (!this.isOpen || this.#isBusy) return;
    this.#isBusy = true;
    const isTaken = await this.#listener.entered(this.element.value, after);
    this.#isBusy = false;
    if (isTaken) this.#close();
    else this.element.focus();
  }

  cancel(): void {
    if (this.isOpen) this.#close();
  }

  #close(): void {
    this.element.hidden = true;
    this.#listener.left();
  }

  #key(event: KeyboardEvent): void {
    // While a Japanese word is being converted, Enter belongs to the input method.
    if (event.isComposing) return;
    if (event.key === 'Escape') this.cancel();
    else if (event.key === 'Enter' && event.altKey) this.#insertLineBreak();
    else if (event.key === 'Enter') void this.commit(event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') void this.commit(event.shiftKey ? 'left' : 'right');
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  }

  #insertLineBreak(): void {
    const { element } = this;
    element.setRangeText('\n', element.selectionStart, element.selectionEnd, 'end');
    this.#grow();
  }

  #grow(): void {
    const { element } = this;
    element.style.width = '0';
    element.style.height = '0';
    element.style.width = `${element.scrollWidth + 4}px`;
    element.style.height = `${element.scrollHeight}px`;
  }
}
