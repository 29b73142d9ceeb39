/** npm run audit: asks npm for known faults of the packages. Those that ship fail it; those of the tools are told. */
import { spawnSync } from 'node:child_process';
import { readAuditAnswer } from './auditAnswer';

function ask(...rest: readonly string[]) {
  const { stdout } = spawnSync('npm', ['audit', '--json', ...rest], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return readAuditAnswer(stdout);
}

const shipped = ask('--omit=dev');
if (shipped.kind === 'unanswered') {
  console.log(
    `npm audit: 確かめていません。脆弱性の情報を持つサーバーから答えがありません（${shipped.reason}）。`,
  );
} else {
  const all = ask();
  const tools = all.kind === 'answered' ? all.faults.filter((fault) => !shipped.faults.includes(fault)) : [];
  for (const fault of shipped.faults) console.error(`npm audit: 配布するもの: ${fault}`);
  for (const fault of tools) console.log(`npm audit: 開発の道具だけ: ${fault}`);
  if (shipped.faults.length > 0) process.exitCode = 1;
  else console.log('npm audit: 配布するものに、知られている脆弱性はありません。');
}
