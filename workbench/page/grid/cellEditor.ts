import { make } from '../../../src/drawing/make';
import type { ContentBox } from '../../../src/drawing/grid/gridView';

/** Where the cursor goes after an entry. */
export type AfterEntry = 'down' | 'up' | 'right' | 'left' | 'stay';

export interface EditorListener {
  /** A key that came while nothing was being typed; true when it was used. */
  readonly key: (event: KeyboardEvent) => boolean;
  /** The person began to type over the cell. */
  readonly started: () => void;
  /** The person is done; false: the entry was refused, and the editor stays. */
  readonly entered: (text: string, after: AfterEntry) => Promise<boolean>;
  readonly left: () => void;
}

/**
 * The field in which a person types into a cell. It has the keyboard all the time and lies unseen over the cursor until
 * something is typed: an input method for Japanese works only where there is a field from its first letter on.
 */
export class CellEditor {
  readonly element = make('textarea', {
    class: 'cell-editor idle',
    'aria-label': 'セルの入力',
    'aria-controls': 'grid',
    rows: 1,
    spellcheck: 'false',
    autocomplete: 'off',
  });
  readonly #listener: EditorListener;
  #isOpen = false;
  #isBusy = false;

  constructor(listener: EditorListener) {
    this.#listener = listener;
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.element.addEventListener('compositionstart', () => this.#start());
    this.element.addEventListener('input', () => {
      this.#start();
      this.#grow();
    });
    this.element.addEventListener('blur', () => void this.commit('stay'));
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Lies over the cursor's cell; `name` is the cell's own element. */
  rest(box: ContentBox, name: string): void {
    this.element.setAttribute('aria-activedescendant', name);
    if (this.#isOpen) return;
    const { style } = this.element;
    style.left = `${box.left}px`;
    style.top = `${box.top}px`;
    style.minWidth = `${box.width}px`;
    style.minHeight = `${box.height}px`;
    style.width = '0';
    style.height = '0';
  }

  /** Begins with a text that is there already. */
  open(text: string): void {
    this.#start();
    this.element.value = text;
    this.#grow();
    this.focus();
    this.element.setSelectionRange(text.length, text.length);
  }

  async commit(after: AfterEntry): Promise<void> {
    if (!this.#isOpen || this.#isBusy) return;
    this.#isBusy = true;
    const isTaken = await this.#listener.entered(this.element.value, after);
    this.#isBusy = false;
    if (isTaken) this.#close();
    else this.focus();
  }

  cancel(): void {
    if (this.#isOpen) this.#close();
  }

  #start(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.element.classList.remove('idle');
    this.#listener.started();
  }

  #close(): void {
    this.#isOpen = false;
    this.element.value = '';
    this.element.classList.add('idle');
    this.#listener.left();
  }

  #key(event: KeyboardEvent): void {
    // While a Japanese word is being converted, Enter belongs to the input method.
    if (event.isComposing) return;
    const isUsed = this.#isOpen ? this.#keyInEntry(event) : this.#listener.key(event);
    if (isUsed) event.preventDefault();
  }

  #keyInEntry(event: KeyboardEvent): boolean {
    if (event.key === 'Escape') this.cancel();
    else if (event.key === 'Enter' && event.altKey) this.#insertLineBreak();
    else if (event.key === 'Enter') void this.commit(event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') void this.commit(event.shiftKey ? 'left' : 'right');
    else return false;
    return true;
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
