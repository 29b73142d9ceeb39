import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readRibbon } from './ribbon';

const manifest = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8');

describe('manifest.xml からリボンを作る', () => {
  const tab = readRibbon(manifest, 'ja-JP');

  test('タブとグループの順は manifest のとおり', () => {
    expect(tab.label).toBe('改革台帳');
    expect(tab.groups.map((group) => group.label)).toEqual(['集計', '点検', '台帳化', '作業ウィンドウ']);
    expect(tab.functionFile).toBe('commands.html');
    expect(tab.needs).toBe('1.14');
  });

  test('ボタンは関数を呼ぶか、作業ウィンドウを開く', () => {
    const actions = tab.groups.flatMap((group) => group.buttons.map((button) => button.action));
    expect(actions).toEqual([
      { kind: 'function', name: 'aggregate' },
      { kind: 'function', name: 'check' },
      { kind: 'function', name: 'makeRegister' },
      { kind: 'taskpane', url: 'taskpane.html', title: '改革台帳' },
    ]);
  });

  test('アイコンは manifest のフォルダーから見た場所', () => {
    expect(tab.groups[0]?.buttons[0]?.icons.get(32)).toBe('assets/aggregate-32.png');
  });

  test('英語の画面では英語', () => {
    const english = readRibbon(manifest, 'en-US').groups[0]?.buttons[0];
    expect(english?.label).toBe('Summarise');
    expect(english?.tip).toContain('Counts the register');
  });
});
