/**
 * Class names for CSS declarations: thousands of cells share a few looks, and the markup stays short. Styles of elements
 * would need a looser content security policy.
 */
export class StyleNames {
  readonly #names = new Map<string, string>();
  readonly #sheet = new CSSStyleSheet();

  constructor() {
    document.adoptedStyleSheets.push(this.#sheet);
  }

  nameOf(declarations: string): string {
    const known = this.#names.get(declarations);
    if (known !== undefined) return known;
    const name = `look${this.#names.size}`;
    this.#names.set(declarations, name);
    this.#sheet.insertRule(`.cells :is(td,tr,span).${name}{${declarations}}`);
    return name;
  }
}
