import { make } from '../../../src/drawing/make';

/** Sentences for a person: a line that fades from view, and a box that waits for an answer. */
export class Notice {
  readonly #line: HTMLElement;

  constructor(line: HTMLElement) {
    this.#line = line;
  }

  /** Screen readers hear it too. */
  say(text: string): void {
    this.#line.textContent = text;
  }

  /** Resolves to true when the person says yes. `no` left out: there is only one answer. */
  ask(
    title: string,
    text: string,
    answers: { readonly yes: string; readonly no?: string },
  ): Promise<boolean> {
    return new Promise((resolve) => {
      const box = make('dialog', { class: 'notice', 'aria-label': title });
      const button = (label: string, value: string): HTMLButtonElement =>
        make('button', { type: 'button', onclick: () => box.close(value) }, label);
      const buttons = make('div', { class: 'buttons' }, button(answers.yes, 'yes'));
      if (answers.no !== undefined) buttons.append(button(answers.no, 'no'));
      box.append(make('h2', {}, title), make('p', {}, text), buttons);
      box.addEventListener('close', () => {
        box.remove();
        resolve(box.returnValue === 'yes');
      });
      document.body.append(box);
      box.showModal();
    });
  }
}
