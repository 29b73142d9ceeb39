import type { Book, BookSheet } from '../ooxml/book';
import { make } from './make';

/** The tabs of the sheets that can be seen. */
export class SheetTabs {
  readonly #host: HTMLElement;
  readonly #chosen: (sheet: BookSheet) => void;
  #drawn = '';

  constructor(host: HTMLElement, chosen: (sheet: BookSheet) => void) {
    this.#host = host;
    this.#chosen = chosen;
    host.addEventListener('keydown', (event) => this.#walk(event));
  }

  show(book: Book, active: BookSheet): void {
    const sheets = book.sheets.filter((sheet) => sheet.visibility === 'visible');
    const state = JSON.stringify(
      sheets.map((sheet) => [sheet.id, sheet.name, sheet.tabColor, sheet === active]),
    );
    // Drawn anew only when something changed: a tab that has the focus keeps it.
    if (state === this.#drawn) return;
    this.#drawn = state;
    const hadFocus = this.#host.contains(document.activeElement);
    this.#host.replaceChildren(...sheets.map((sheet) => this.#tab(sheet, sheet === active)));
    const selected = this.#host.querySelector<HTMLElement>('[aria-selected="true"]');
    selected?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (hadFocus) selected?.focus();
  }

  #tab(sheet: BookSheet, isActive: boolean): HTMLButtonElement {
    const tab = make(
      'button',
      {
        type: 'button',
        role: 'tab',
        'aria-selected': String(isActive),
        'aria-controls': 'grid',
        tabindex: isActive ? 0 : -1,
        onclick: () => this.#chosen(sheet),
      },
      sheet.name,
    );
    if (sheet.tabColor) tab.style.setProperty('--tab-color', sheet.tabColor);
    return tab;
  }

  #walk(event: KeyboardEvent): void {
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (direction === 0) return;
    const tabs = [...this.#host.querySelectorAll<HTMLButtonElement>('[role=tab]')];
    const index = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
    tabs[(index + direction + tabs.length) % tabs.length]?.click();
    event.preventDefault();
  }
}
