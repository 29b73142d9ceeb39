import type { SubmissionFile, SubmissionRefusal } from '../domain/submissionFile';
import type { Collecting } from '../forms/collecting';
import { readSubmission } from '../forms/readSubmission';
import type { Submission } from '../forms/submission';
import type { PackageFaultReason } from '../ooxml/packageFault';
import { readWorkbook } from '../ooxml/readWorkbook';
import type { FileHead } from './fileHead';

const HASH_DIGITS = 12;

/** Reads one file's bytes to its answer. Whatever they are, nothing is thrown for them. */
export async function readFile(
  head: FileHead,
  bytes: Uint8Array,
  collecting: Collecting,
): Promise<Submission> {
  const file: SubmissionFile = { ...head, hash: await shortHash(bytes) };
  const { customXmlNamespace } = collecting;
  const options = {
    fileName: head.name,
    ...(customXmlNamespace === undefined ? {} : { customXmlNamespace }),
  };
  const read = readWorkbook(bytes, options);
  if (read.kind === 'refused') return { kind: 'refused', file, refusal: refusalOf(read.reason) };
  return readSubmission(file, read.snapshot, collecting);
}

function refusalOf(reason: PackageFaultReason): SubmissionRefusal {
  switch (reason) {
    case 'empty':
    case 'encrypted':
    case 'legacyXls':
    case 'notWorkbook':
    case 'tooLarge':
      return { code: reason };
    case 'zipEncrypted':
      return { code: 'encrypted' };
    case 'zip64':
      return { code: 'tooLarge' };
    case 'truncated':
    case 'corrupt':
    case 'dtd':
    case 'tooDeep':
    case 'malformed':
      return { code: 'damaged' };
  }
}

async function shortHash(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  const digits = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.slice(0, HASH_DIGITS);
}
