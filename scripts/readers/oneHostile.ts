// A process of its own for each hostile file: node oneHostile.ts <file>. Answers in one line of JSON.
import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/ooxml/readWorkbook';
import { measure } from './measure';
import { peakMemoryMb } from './peakMemory';

const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ''));
let outcome = '';
const { first, cpu } = await measure(
  (file) => {
    const result = readWorkbook(file, { fileName: null });
    outcome = result.kind === 'read' ? 'read' : result.reason;
    return 0;
  },
  [bytes],
  1,
);
console.log(JSON.stringify({ milliseconds: first, cpu, peakMb: peakMemoryMb(), outcome }));
