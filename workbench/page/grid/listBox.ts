import { make } from '../../../src/drawing/make';
import type { ContentBox } from '../../../src/drawing/grid/gridView';

export interface ListBoxListener {
  readonly chosen: (word: string) => void;
  readonly closed: () => void;
}

/** The list that an input rule offers, and the arrow beside the cell that opens it. */
export class ListBox {
  readonly arrow = make('button', {
    type: 'button',
    class: 'list-arrow',
    tabindex: -1,
    'aria-label': 'リストから選ぶ（Alt＋↓）',
    hidden: true,
  });
  readonly element = make('ul', {
    class: 'list-box',
    role: 'listbox',
    'aria-label': '選べる言葉',
    tabindex: -1,
    hidden: true,
  });
  readonly #listener: ListBoxListener;

  constructor(listener: ListBoxListener, asked: () => void) {
    this.#listener = listener;
    this.arrow.addEventListener('click', asked);
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.element.addEventListener('blur', () => this.close());
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Shows the arrow beside the cell; null takes it away. */
  offer(box: ContentBox | null): void {
    this.arrow.hidden = box === null;
    if (!box) return;
    this.arrow.style.left = `${box.left + box.width}px`;
    this.arrow.style.top = `${box.top + box.height - 22}px`;
  }

  open(box: ContentBox, words: readonly string[], current: string): void {
    this.element.replaceChildren(
      ...words.map((word, index) =>
        make('li', { role: 'option', id: `option${index}`, onclick: () => this.#choose(word) }, word),
      ),
    );
    this.element.style.left = `${box.left}px`;
    this.element.style.top = `${box.top + box.height}px`;
    this.element.style.minWidth = `${box.width + 20}px`;
    this.element.hidden = false;
    this.#mark(Math.max(0, words.indexOf(current)));
    this.element.focus();
  }

  close(): void {
    if (this.element.hidden) return;
    this.element.hidden = true;
    this.#listener.closed();
  }

  #choose(word: string): void {
    this.close();
    this.#listener.chosen(word);
  }

  #mark(index: number): void {
    [...this.element.children].forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    });
    this.element.setAttribute('aria-activedescendant', `option${index}`);
  }

  #key(event: KeyboardEvent): void {
    const options = [...this.element.children];
    const index = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    event.stopPropagation();
    if (event.key === 'Escape') this.close();
    else if (event.key === 'ArrowDown') this.#mark(Math.min(index + 1, options.length - 1));
    else if (event.key === 'ArrowUp') this.#mark(Math.max(index - 1, 0));
    else if (event.key === 'Enter' || event.key === 'Tab') this.#choose(options[index]?.textContent ?? '');
    else return;
    event.preventDefault();
  }
}
