// npm run bench:reading [-- --rivals]: the bench of reading returns alone.
import { benchReader } from './benchReader';

await benchReader(process.argv.includes('--rivals'));
