import type { Json } from '../protocol/json';
import { refreshSettings, saveSettings, settingEntries } from './settings';

describe('Office.context.document.settings', () => {
  test('保存は全部を置きかえ、読み直すと同じものが返る', () => {
    const store = new Map<string, Json>([['old', 1]]);
    const properties = [
      ['theme', '"dark"'],
      ['k', '{"a":[1,"二"]}'],
    ];
    saveSettings(store, { DdaSettingsMethod: { OverwriteIfStale: true, Properties: properties } });
    expect(store).toEqual(
      new Map<string, Json>([
        ['theme', 'dark'],
        ['k', { a: [1, '二'] }],
      ]),
    );
    expect(settingEntries(store)).toEqual(properties);
    expect(refreshSettings(store)).toEqual({
      Properties: {
        Settings: [
          { Name: 'theme', Value: '"dark"' },
          { Name: 'k', Value: '{"a":[1,"二"]}' },
        ],
      },
    });
  });
});
