/** Four tables: what a byte means one, two, three and four places before the end of a group. */
const TABLES = makeTables();

/** The checksum that zip entries carry. */
export function crc32(bytes: Uint8Array): number {
  const [one, two, three, four] = TABLES;
  const { length } = bytes;
  const whole = length - (length % 4);
  let crc = -1;
  let at = 0;
  while (at < whole) {
    crc ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    crc =
      (four[crc & 255] as number) ^
      (three[(crc >>> 8) & 255] as number) ^
      (two[(crc >>> 16) & 255] as number) ^
      (one[crc >>> 24] as number);
    at += 4;
  }
  while (at < length) crc = (one[(crc ^ (bytes[at++] as number)) & 255] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function makeTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const one = new Int32Array(256);
  for (let index = 0; index < 256; index++) {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    one[index] = value;
  }
  const after = (table: Int32Array): Int32Array =>
    table.map((value) => (one[value & 255] as number) ^ (value >>> 8));
  const two = after(one);
  const three = after(two);
  return [one, two, three, after(three)];
}
