import type { XmlElement } from '../src/ooxml/xmlTree';
import {
  attribute,
  childElement,
  childElements,
  descend,
  elementText,
  localName,
  parseXml,
} from '../src/ooxml/xmlTree';

/** What the manifest is held against. */
export interface ManifestSurroundings {
  /** `version` of package.json, three numbers. */
  readonly packageVersion: string;
  /** The size in pixels of an icon under the add-in's base address; null when there is no such PNG. */
  readonly iconSize: (path: string) => { readonly width: number; readonly height: number } | null;
}

const DEFAULT_LOCALE = 'ja-JP';
const OTHER_LOCALE = 'en-US';
const REQUIRED_ICON_SIZES = [16, 32, 80];
const MAX_RESOURCE_ID = 32;
const MAX_SHORT_STRING = 125;
const MAX_LONG_STRING = 250;

/** Children in the order that Office reads them (docs: manifest-element-ordering). A parent not listed takes any. */
const CHILD_ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...['Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description'],
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements'],
    ...['DefaultSettings', 'Permissions', 'Dictionary', 'VersionOverrides', 'ExtendedOverrides'],
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

interface Manifest {
  readonly root: XmlElement;
  readonly all: readonly XmlElement[];
  readonly resources: ReadonlyMap<string, XmlElement>;
  readonly base: string;
}

/**
 * What is wrong with the add-in's manifest, one sentence a fault; empty when Office can take it. `parseXml` throws
 * XmlError when the text is not XML at all.
 */
export function manifestFaults(xml: string, surroundings: ManifestSurroundings): string[] {
  const root = parseXml(xml);
  const all = [...walk(root)];
  const resources = new Map<string, XmlElement>();
  for (const kind of childElements(descend(root, 'VersionOverrides', 'Resources') ?? root)) {
    for (const entry of childElements(kind)) {
      const id = attribute(entry, 'id');
      if (id !== null) resources.set(id, entry);
    }
  }
  const manifest: Manifest = { root, all, resources, base: baseAddress(root) };
  return [
    ...identityFaults(manifest, surroundings.packageVersion),
    ...orderFaults(manifest),
    ...requirementFaults(manifest),
    ...addressFaults(manifest),
    ...resourceFaults(manifest),
    ...wordingFaults(manifest),
    ...iconFaults(manifest, surroundings.iconSize),
    ...identifierFaults(manifest),
  ];
}

function* walk(node: XmlElement): Iterable<XmlElement> {
  yield node;
  for (const child of childElements(node)) yield* walk(child);
}

function text(node: XmlElement | null): string {
  return node ? elementText(node).trim() : '';
}

function named(manifest: Manifest, name: string): XmlElement[] {
  return manifest.all.filter((node) => localName(node.name) === name);
}

/** The folder of the pane's own page: `https://server/folder/`. */
function baseAddress(root: XmlElement): string {
  const page = attribute(descend(root, 'DefaultSettings', 'SourceLocation'), 'DefaultValue') ?? '';
  return page.slice(0, page.lastIndexOf('/') + 1);
}

function identityFaults({ root }: Manifest, packageVersion: string): string[] {
  const faults: string[] = [];
  if (localName(root.name) !== 'OfficeApp' || attribute(root, 'xsi:type') !== 'TaskPaneApp') {
    faults.push('The root must be an OfficeApp of type TaskPaneApp.');
  }
  const id = text(childElement(root, 'Id'));
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)) {
    faults.push(`Id "${id}" is no GUID in lower case.`);
  }
  const version = text(childElement(root, 'Version'));
  if (version !== `${packageVersion}.0`) {
    faults.push(`Version "${version}" must be package.json's with a fourth number: ${packageVersion}.0.`);
  }
  const locale = text(childElement(root, 'DefaultLocale'));
  if (locale !== DEFAULT_LOCALE) faults.push(`DefaultLocale "${locale}" must be ${DEFAULT_LOCALE}.`);
  const permissions = text(childElement(root, 'Permissions'));
  if (permissions !== 'ReadWriteDocument') {
    faults.push(`Permissions "${permissions}": Excel's own API needs ReadWriteDocument, even to read.`);
  }
  return faults;
}

function orderFaults({ all }: Manifest): string[] {
  const faults: string[] = [];
  for (const parent of all) {
    const order = CHILD_ORDER[localName(parent.name)];
    if (!order) continue;
    let last = 0;
    for (const child of childElements(parent)) {
      const name = localName(child.name);
      const rank = order.indexOf(name);
      if (rank < 0) faults.push(`${localName(parent.name)} takes no ${name}.`);
      else if (rank < last) faults.push(`${name} stands too late in ${localName(parent.name)}.`);
      last = Math.max(last, rank);
    }
  }
  return faults;
}

/** ExcelApi 1.14 is the ceiling of Office 2021; a shared runtime is left out for office-js #5176. */
function requirementFaults({ root }: Manifest): string[] {
  const sets = descend(root, 'Requirements', 'Sets');
  const found = (sets ? childElements(sets, 'Set') : []).map((set) => {
    const version = attribute(set, 'MinVersion') ?? attribute(sets, 'DefaultMinVersion') ?? '';
    return `${attribute(set, 'Name') ?? ''} ${version}`;
  });
  if (found.join() === 'ExcelApi 1.14') return [];
  return [`Requirements must be ExcelApi 1.14 alone, not "${found.join(', ')}".`];
}

function addressFaults({ all, base }: Manifest): string[] {
  const faults: string[] = [];
  if (!base.startsWith('https://')) faults.push(`The base address "${base}" must be https.`);
  for (const node of all) {
    for (const name of ['DefaultValue', 'Value']) {
      const value = attribute(node, name);
      if (value === null || !/^[a-z]+:\/\//i.test(value)) continue;
      if (value.startsWith('http:')) faults.push(`${value} is not https.`);
      else if (!value.startsWith(base)) faults.push(`${value} is not under ${base}.`);
    }
  }
  return faults;
}

/** Where an id may point, by the element that names it. */
function resourceKind(node: XmlElement): readonly string[] {
  switch (localName(node.name)) {
    case 'Image':
      return ['Image'];
    case 'FunctionFile':
    case 'SourceLocation':
      return ['Url'];
    default:
      return ['String'];
  }
}

function resourceFaults({ all, resources }: Manifest): string[] {
  const faults: string[] = [];
  const used = new Set<string>();
  for (const node of all) {
    const id = attribute(node, 'resid');
    if (id === null) continue;
    used.add(id);
    const target = resources.get(id);
    if (!target) faults.push(`resid "${id}" of ${localName(node.name)} is not among the resources.`);
    else if (!resourceKind(node).includes(localName(target.name))) {
      faults.push(`resid "${id}" of ${localName(node.name)} points to a ${localName(target.name)}.`);
    }
  }
  for (const id of resources.keys()) {
    if (id.length > MAX_RESOURCE_ID) faults.push(`Resource id "${id}" is longer than ${MAX_RESOURCE_ID}.`);
    if (!used.has(id)) faults.push(`Resource "${id}" is used nowhere.`);
  }
  return faults;
}

/** Everything that a person reads, in both languages and no longer than Office takes. */
function wordingFaults({ root }: Manifest): string[] {
  const resources = descend(root, 'VersionOverrides', 'Resources');
  const shown = (kind: string): XmlElement[] => {
    const list = childElement(resources, kind);
    return list ? childElements(list, 'String') : [];
  };
  const limited: [XmlElement, number][] = [
    ...childElements(root, 'DisplayName').map((node): [XmlElement, number] => [node, MAX_SHORT_STRING]),
    ...childElements(root, 'Description').map((node): [XmlElement, number] => [node, MAX_LONG_STRING]),
    ...shown('ShortStrings').map((node): [XmlElement, number] => [node, MAX_SHORT_STRING]),
    ...shown('LongStrings').map((node): [XmlElement, number] => [node, MAX_LONG_STRING]),
  ];
  return limited.flatMap(([node, limit]) => {
    const name = attribute(node, 'id') ?? localName(node.name);
    const override = childElements(node, 'Override').find((one) => attribute(one, 'Locale') === OTHER_LOCALE);
    const wordings = [attribute(node, 'DefaultValue') ?? '', attribute(override, 'Value') ?? ''];
    const faults: string[] = [];
    if (wordings[0] === '') faults.push(`"${name}" has no text.`);
    if (wordings[1] === '') faults.push(`"${name}" has no ${OTHER_LOCALE} text.`);
    if (wordings.some((wording) => wording.length > limit)) {
      faults.push(`"${name}" is longer than ${limit} characters.`);
    }
    return faults;
  });
}

function iconFaults(manifest: Manifest, iconSize: ManifestSurroundings['iconSize']): string[] {
  const { root, resources, base } = manifest;
  const check = (address: string, size: number): string[] => {
    const found = iconSize(address.slice(base.length));
    if (!found) return [`${address} is no PNG on disk.`];
    if (found.width === size && found.height === size) return [];
    return [`${address} is ${found.width} × ${found.height} px, not ${size} × ${size}.`];
  };
  const address = (node: XmlElement | null | undefined): string => attribute(node, 'DefaultValue') ?? '';
  const faults = [
    ...check(address(childElement(root, 'IconUrl')), 32),
    ...check(address(childElement(root, 'HighResolutionIconUrl')), 64),
  ];
  for (const icon of named(manifest, 'Icon')) {
    const sizes = new Set<number>();
    for (const image of childElements(icon, 'Image')) {
      const size = Number(attribute(image, 'size'));
      sizes.add(size);
      const target = resources.get(attribute(image, 'resid') ?? '');
      if (target) faults.push(...check(address(target), size));
    }
    const missing = REQUIRED_ICON_SIZES.filter((size) => !sizes.has(size));
    if (missing.length > 0) faults.push(`An Icon lacks the sizes ${missing.join(', ')}.`);
  }
  return faults;
}

function identifierFaults(manifest: Manifest): string[] {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const name of ['CustomTab', 'Group', 'Control']) {
    for (const node of named(manifest, name)) {
      const id = attribute(node, 'id') ?? '';
      if (id === '' || seen.has(id)) faults.push(`${name} needs an id of its own, not "${id}".`);
      seen.add(id);
    }
  }
  return faults;
}
