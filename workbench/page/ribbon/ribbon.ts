import type { XmlElement } from '../../../src/ooxml/xmlTree';
import type { ApiVersion } from '../../protocol/apiVersion';
import {
  attribute,
  childElement,
  childElements,
  descend,
  elementText,
  parseXml,
} from '../../../src/ooxml/xmlTree';

/** The add-in's own tab, as Excel makes it from the manifest. */
export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
  /** Addresses relative to the manifest's folder. */
  readonly functionFile: string;
  /** The ExcelApi set below which Excel does not offer the add-in at all. */
  readonly needs: ApiVersion;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  /** By size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly action:
    | { readonly kind: 'function'; readonly name: string }
    | { readonly kind: 'taskpane'; readonly url: string; readonly title: string };
}

/** Words and addresses of the manifest by their id, for one language. */
type Resources = (id: string | null) => string;

/** Reads the tab out of a manifest's text. A word that the language lacks is given in the default language. */
export function readRibbon(manifestXml: string, locale: string): RibbonTab {
  const root = parseXml(manifestXml);
  const overrides = need(childElement(root, 'VersionOverrides'), 'VersionOverrides');
  const base = baseOf(root);
  const resources = readResources(overrides, locale, base);
  const factor = descend(overrides, 'Hosts', 'Host', 'DesktopFormFactor');
  const tab = need(descend(factor, 'ExtensionPoint', 'CustomTab'), 'CustomTab');
  return {
    label: resources(residOf(tab, 'Label')),
    groups: childElements(tab, 'Group').map((group) => ({
      label: resources(residOf(group, 'Label')),
      buttons: childElements(group, 'Control').map((control) => readButton(control, resources)),
    })),
    functionFile: resources(residOf(need(factor, 'DesktopFormFactor'), 'FunctionFile')),
    needs: readNeeds(root),
  };
}

function readNeeds(root: XmlElement): ApiVersion {
  const sets = need(descend(root, 'Requirements', 'Sets'), 'Requirements');
  const set = childElements(sets, 'Set').find((one) => attribute(one, 'Name') === 'ExcelApi');
  const version = attribute(set ?? null, 'MinVersion') ?? attribute(sets, 'DefaultMinVersion') ?? '1.1';
  return `1.${Number(version.split('.')[1] ?? 1)}`;
}

/** The folder that a manifest's addresses lie in, with a slash at the end. */
export function manifestBase(manifestXml: string): string {
  return baseOf(parseXml(manifestXml));
}

function baseOf(root: XmlElement): string {
  const page = attribute(descend(root, 'DefaultSettings', 'SourceLocation'), 'DefaultValue') ?? '';
  return page.slice(0, page.lastIndexOf('/') + 1);
}

function readResources(overrides: XmlElement, locale: string, base: string): Resources {
  const words = new Map<string, string>();
  for (const kind of childElements(need(childElement(overrides, 'Resources'), 'Resources'))) {
    for (const entry of childElements(kind)) {
      const override = childElements(entry, 'Override').find((one) => attribute(one, 'Locale') === locale);
      const value = attribute(override, 'Value') ?? attribute(entry, 'DefaultValue') ?? '';
      words.set(attribute(entry, 'id') ?? '', value.startsWith(base) ? value.slice(base.length) : value);
    }
  }
  return (id) => words.get(id ?? '') ?? '';
}

function readButton(control: XmlElement, resources: Resources): RibbonButton {
  const tip = need(childElement(control, 'Supertip'), 'Supertip');
  const images = childElements(need(childElement(control, 'Icon'), 'Icon'), 'Image');
  return {
    id: attribute(control, 'id') ?? '',
    label: resources(residOf(control, 'Label')),
    tipTitle: resources(residOf(tip, 'Title')),
    tip: resources(residOf(tip, 'Description')),
    icons: new Map(
      images.map((image) => [Number(attribute(image, 'size')), resources(attribute(image, 'resid'))]),
    ),
    action: readAction(need(childElement(control, 'Action'), 'Action'), resources),
  };
}

function readAction(action: XmlElement, resources: Resources): RibbonButton['action'] {
  const name = childElement(action, 'FunctionName');
  if (name) return { kind: 'function', name: elementText(name).trim() };
  return {
    kind: 'taskpane',
    url: resources(residOf(action, 'SourceLocation')),
    title: resources(residOf(action, 'Title')),
  };
}

function residOf(parent: XmlElement, name: string): string | null {
  return attribute(childElement(parent, name), 'resid');
}

function need(node: XmlElement | null, name: string): XmlElement {
  if (!node) throw new Error(`manifest.xml has no ${name}`);
  return node;
}
