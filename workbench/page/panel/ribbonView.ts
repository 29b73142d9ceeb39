import { make } from '../../../src/drawing/make';
import type { RibbonButton, RibbonTab } from '../ribbon/ribbon';

export interface RibbonListener {
  readonly pressed: (button: RibbonButton) => void;
}

const ICON_PX = 32;

/** Draws the add-in's tab as the manifest describes it. */
export class RibbonView {
  readonly #host: HTMLElement;
  readonly #buttons = new Map<string, HTMLButtonElement>();
  readonly #groups: readonly HTMLElement[];

  constructor(host: HTMLElement, tab: RibbonTab, addInUrl: string, listener: RibbonListener) {
    this.#host = host;
    this.#groups = tab.groups.map((group) => {
      const label = make('div', { class: 'group-label', 'aria-hidden': true }, group.label);
      const buttons = group.buttons.map((button) => this.#button(button, addInUrl, listener));
      return make(
        'div',
        { class: 'ribbon-group', role: 'group', 'aria-label': group.label },
        ...buttons,
        label,
      );
    });
    host.replaceChildren(...this.#groups);
    host.setAttribute('aria-label', `リボン ${tab.label}`);
    host.addEventListener('keydown', (event) => this.#walk(event));
  }

  /** Shows that a command runs; its button cannot be pressed twice. */
  setBusy(id: string, isBusy: boolean): void {
    const button = this.#buttons.get(id);
    if (!button) return;
    button.setAttribute('aria-disabled', String(isBusy));
    button.classList.toggle('busy', isBusy);
  }

  setPressed(id: string, isPressed: boolean): void {
    this.#buttons.get(id)?.setAttribute('aria-pressed', String(isPressed));
  }

  /** Shows the add-in's buttons, or in their place why this Excel does not offer them. */
  offer(whyNot: string | null): void {
    if (whyNot === null) this.#host.replaceChildren(...this.#groups);
    else this.#host.replaceChildren(make('p', { class: 'not-offered', role: 'note' }, whyNot));
  }

  focus(): void {
    this.#host.querySelector('button')?.focus();
  }

  #button(button: RibbonButton, addInUrl: string, listener: RibbonListener): HTMLElement {
    const icon = button.icons.get(ICON_PX) ?? '';
    const tipId = `tip-${button.id}`;
    const element = make(
      'button',
      {
        type: 'button',
        class: 'ribbon-button',
        'data-control': button.id,
        'aria-label': button.label,
        'aria-describedby': tipId,
        onclick: () => {
          if (element.getAttribute('aria-disabled') !== 'true') listener.pressed(button);
        },
      },
      make('img', { src: addInUrl + icon, alt: '', width: ICON_PX, height: ICON_PX }),
      make('span', {}, button.label),
    );
    this.#buttons.set(button.id, element);
    // Beside the button, not in it: it is no part of the button's name.
    const tip = make(
      'div',
      { class: 'supertip', role: 'tooltip', id: tipId },
      make('strong', {}, button.tipTitle),
      make('span', {}, button.tip),
    );
    return make('div', { class: 'ribbon-place' }, element, tip);
  }

  #walk(event: KeyboardEvent): void {
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (direction === 0) return;
    const buttons = [...this.#buttons.values()];
    const index = buttons.findIndex((button) => button === document.activeElement);
    buttons[(index + direction + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  }
}
