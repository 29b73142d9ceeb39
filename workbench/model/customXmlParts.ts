import { collectionMembers, found } from '../protocol/collectionMembers';
import { HostError } from '../protocol/hostError';
import type { HostObject } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import type { Argument } from '../protocol/argument';
import type { OpenWorkbook } from './openWorkbook';
import { rootNamespace } from './rootNamespace';

interface XmlPart {
  readonly workbook: OpenWorkbook;
  readonly namespace: string;
}

/** The book holds one part a namespace: the namespace is its id. */
const partType = defineType<XmlPart>(() => ({
  name: 'CustomXmlPart',
  identity: ({ namespace }) => ({ Id: partId(namespace) }),
  properties: {
    id: { since: '1.5', get: ({ namespace }) => partId(namespace) },
    namespaceUri: { since: '1.5', get: ({ namespace }) => namespace },
  },
  methods: {
    getXml: { since: '1.5', call: (part) => textOf(part) },
    setXml: {
      since: '1.5',
      call: (part, args) => {
        textOf(part);
        const xml = args.at(0).text();
        if (rootNamespace(xml) !== part.namespace) {
          throw new HostError('NotImplemented', "The workbench keeps a part's namespace.");
        }
        part.workbook.book.setCustomXml(part.namespace, xml);
      },
    },
    delete: {
      since: '1.5',
      call: (part) => {
        textOf(part);
        part.workbook.book.setCustomXml(part.namespace, null);
      },
    },
  },
}));

const scopedCollectionType = defineType<XmlPart>(() => {
  const members = collectionMembers<XmlPart>(
    'CustomXmlPart',
    {
      items: (scope) => partsOf(scope),
      find: (scope, key) => (key.text() === partId(scope.namespace) ? (partsOf(scope)[0] ?? null) : null),
    },
    { getCount: '1.5', getItem: '1.5', getItemOrNullObject: '1.5' },
  );
  return {
    name: 'CustomXmlPartScopedCollection',
    ...members,
    methods: {
      ...members.methods,
      getOnlyItem: { since: '1.5', call: (scope) => found(partsOf(scope)[0] ?? null, 'CustomXmlPart') },
      getOnlyItemOrNullObject: { since: '1.5', call: (scope) => partsOf(scope)[0] ?? null },
    },
  };
});

export const customXmlPartCollectionType = defineType<OpenWorkbook>(() => {
  const members = collectionMembers<OpenWorkbook>(
    'CustomXmlPart',
    { items: () => notListed(), find: findById },
    { getItem: '1.5', getItemOrNullObject: '1.5' },
  );
  return {
    name: 'CustomXmlPartCollection',
    ...members,
    methods: {
      ...members.methods,
      add: {
        since: '1.5',
        call: (workbook, args) => {
          const xml = args.at(0).text();
          const namespace = rootNamespace(xml);
          if (workbook.book.customXml(namespace) !== null) {
            throw new HostError('NotImplemented', 'The workbench keeps one part a namespace.');
          }
          workbook.book.setCustomXml(namespace, xml);
          return partType.of({ workbook, namespace });
        },
      },
      getByNamespace: {
        since: '1.5',
        call: (workbook, args) => scopedCollectionType.of({ workbook, namespace: args.at(0).text() }),
      },
    },
  };
});

function partId(namespace: string): string {
  return `{${namespace}}`;
}

function findById(workbook: OpenWorkbook, key: Argument): HostObject | null {
  const namespace = key.text().replace(/^\{|\}$/g, '');
  return partsOf({ workbook, namespace })[0] ?? null;
}

function partsOf({ workbook, namespace }: XmlPart): readonly HostObject[] {
  return workbook.book.customXml(namespace) === null ? [] : [partType.of({ workbook, namespace })];
}

function textOf({ workbook, namespace }: XmlPart): string {
  const xml = workbook.book.customXml(namespace);
  if (xml === null)
    throw new HostError('ItemNotFound', "The requested resource doesn't exist. (CustomXmlPart)");
  return xml;
}

function notListed(): never {
  throw new HostError('NotImplemented', 'The workbench finds custom XML parts by namespace or id.');
}
