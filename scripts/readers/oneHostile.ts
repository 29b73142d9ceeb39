// A process of its own for each hostile file: node oneHostile.ts <file>. Answers in one line of JSON.
import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/ooxml/readWorkbook';

const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ''));
const before = process.resourceUsage().maxRSS;
const start = performance.now();
const result = readWorkbook(bytes, { fileName: null });
const milliseconds = performance.now() - start;
const peakMb = process.resourceUsage().maxRSS / 1024;
const outcome = result.kind === 'read' ? 'read' : result.reason;
console.log(JSON.stringify({ milliseconds, peakMb, addedMb: peakMb - before / 1024, outcome }));
