import { collectionMembers } from '../protocol/collectionMembers';
import { HostError } from '../protocol/hostError';
import type { HostObject } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import type { Json } from '../protocol/json';
import type { OpenWorkbook } from './openWorkbook';

interface Setting {
  readonly workbook: OpenWorkbook;
  readonly key: string;
}

const settingType = defineType<Setting>(() => ({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: { since: '1.4', get: ({ key }) => key },
    value: {
      since: '1.4',
      get: valueOf,
      set: ({ workbook, key }, value) => void workbook.settings.set(key, value.json()),
    },
  },
  methods: { delete: { since: '1.4', call: ({ workbook, key }) => void workbook.settings.delete(key) } },
}));

export const settingCollectionType = defineType<OpenWorkbook>(() => {
  const members = collectionMembers<OpenWorkbook>(
    'Setting',
    {
      items: (workbook) => [...workbook.settings.keys()].map((key) => setting(workbook, key)),
      find: (workbook, key) => (workbook.settings.has(key.text()) ? setting(workbook, key.text()) : null),
    },
    { getCount: '1.4', getItem: '1.4', getItemOrNullObject: '1.4' },
  );
  return {
    name: 'SettingCollection',
    ...members,
    methods: {
      ...members.methods,
      add: {
        since: '1.4',
        call: (workbook, args) => {
          workbook.settings.set(args.at(0).text(), args.at(1).json());
          return setting(workbook, args.at(0).text());
        },
      },
    },
  };
});

function setting(workbook: OpenWorkbook, key: string): HostObject {
  return settingType.of({ workbook, key });
}

function valueOf({ workbook, key }: Setting): Json {
  const value = workbook.settings.get(key);
  if (value === undefined)
    throw new HostError('ItemNotFound', "The requested resource doesn't exist. (Setting)");
  return value;
}
