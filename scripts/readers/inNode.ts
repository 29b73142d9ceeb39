// A process of its own for each reader: node inNode.ts <module> <corpus> <rounds>. Answers in one line of JSON.
import { pathToFileURL } from 'node:url';
import { readCorpus } from './corpus';
import type { Reader } from './measure';
import { measure } from './measure';
import { peakMemoryMb } from './peakMemory';

const [, , path = '', corpus = '', rounds = '1'] = process.argv;
const { read } = (await import(pathToFileURL(path).href)) as { readonly read: Reader };
const files = readCorpus(corpus);
const before = process.memoryUsage().rss / (1024 * 1024);
const measured = await measure(read, files, Number(rounds));
const peakMb = peakMemoryMb() - before;
console.log(JSON.stringify({ ...measured, peakMb }));
