import { readFileSync } from 'node:fs';

/** A numbered heading of a guide. */
export interface GuideSection {
  readonly heading: string;
  /** What its steps say to press, in order: labels in bold corner brackets. */
  readonly presses: readonly string[];
  readonly pictures: readonly string[];
}

/** Reads the sections `## 1. …` of a guide in docs/. */
export function readGuide(name: string): readonly GuideSection[] {
  const [, ...sections] = readFileSync(`docs/${name}.md`, 'utf8').split(/^## (?=\d)/m);
  return sections.map((section) => ({
    heading: section.slice(0, section.indexOf('\n')).trim(),
    presses: [...section.matchAll(/\*\*［(.+?)］\*\*/g)].map(([, label = '']) => label),
    pictures: [...section.matchAll(/!\[[^\]]*\]\(images\/guide\/(.+?)\.png\)/g)].map(
      ([, picture = '']) => picture,
    ),
  }));
}

/** Labels with a count in them stand with ○ in the guide. */
export function asInGuide(label: string): string {
  return label.replace(/\d+/g, '○');
}
