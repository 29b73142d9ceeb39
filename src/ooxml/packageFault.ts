/** Why a file cannot be read as a workbook. Each has its own sentence on screen. */
export type PackageFaultReason =
  /** No bytes at all. */
  | 'empty'
  /** Text, HTML, another kind of document, or a binary workbook (.xlsb). */
  | 'notWorkbook'
  /** A workbook of Excel 2003 or older. */
  | 'legacyXls'
  /** Locked with a password. */
  | 'encrypted'
  /** Cut off before its end. */
  | 'truncated'
  /** Bytes that do not unpack, or do not match their checksum. */
  | 'corrupt'
  /** More than a workbook for people ever holds: a mistake or a bomb. */
  | 'tooLarge'
  | 'zip64'
  | 'zipEncrypted'
  /** A part declares entities, which no workbook needs. */
  | 'dtd'
  | 'tooDeep'
  /** Unpacks, but a part is not what the format asks for. */
  | 'malformed';

/** A file that is refused, with a reason that a person can be told. `detail` names parts only, never their content. */
export class PackageFault extends Error {
  constructor(
    readonly reason: PackageFaultReason,
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
    this.name = 'PackageFault';
  }
}
