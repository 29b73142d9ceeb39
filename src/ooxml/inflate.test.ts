import fc from 'fast-check';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { deflateSync } from 'fflate';
import { inflateInto } from './inflate';
import { PackageFault } from './packageFault';

function inflated(packed: Uint8Array, room: number): Uint8Array {
  const out = new Uint8Array(room);
  return out.subarray(0, inflateInto(packed, out));
}

/** Bytes of every kind: nearly the same, repeated from afar, and noise. */
const content = fc
  .array(
    fc.oneof(
      fc.record({ byte: fc.nat(255), times: fc.integer({ min: 1, max: 4_000 }) }),
      fc.record({ noise: fc.uint8Array({ maxLength: 3_000 }) }),
      fc.record({ again: fc.nat(40_000), times: fc.integer({ min: 1, max: 900 }) }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => {
    const bytes: number[] = [];
    for (const piece of pieces) {
      if ('byte' in piece) for (let i = 0; i < piece.times; i++) bytes.push(piece.byte);
      else if ('noise' in piece) bytes.push(...piece.noise);
      else
        for (let i = 0; i < piece.times; i++) bytes.push(bytes[Math.max(0, bytes.length - piece.again)] ?? 7);
    }
    return Uint8Array.from(bytes);
  });

describe('圧縮された部品を戻す', () => {
  it('どの圧縮器のどの強さでも、元のバイト列に戻る', () => {
    fc.assert(
      fc.property(content, fc.integer({ min: 0, max: 9 }), (bytes, level) => {
        expect(Buffer.from(inflated(deflateRawSync(bytes, { level }), bytes.length)).equals(bytes)).toBe(
          true,
        );
        const ours = deflateSync(bytes, { level: level as 6 });
        expect(Buffer.from(inflated(ours, bytes.length)).equals(bytes)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('決まった符号だけの圧縮も読む', () => {
    const bytes = Buffer.from('取組状況'.repeat(40));
    const packed = deflateRawSync(bytes, { strategy: 4 });
    expect(Buffer.from(inflated(packed, bytes.length)).equals(bytes)).toBe(true);
  });

  it('申告より1バイトでも多く出てくれば、そこで止める', () => {
    const packed = deflateRawSync(Buffer.alloc(50_000_000));
    const room = new Uint8Array(1_000);
    expect(() => inflateInto(packed, room)).toThrow(PackageFault);
  });

  it('途中で切れていれば断り、壊れていればzlibと同じに断るか読む', () => {
    fc.assert(
      fc.property(content, fc.nat(), fc.nat(255), fc.boolean(), (bytes, where, byte, isCut) => {
        const good = new Uint8Array(deflateRawSync(bytes));
        const at = where % good.length;
        const broken = isCut ? good.slice(0, at) : Uint8Array.from(good, (old, i) => (i === at ? byte : old));
        const theirs = attempt(() => new Uint8Array(inflateRawSync(broken, { maxOutputLength: 1_000_000 })));
        const ours = attempt(() => inflated(broken, 1_000_000).slice());
        const isSame = Buffer.from(ours).equals(Buffer.from(theirs));
        expect([isSame, ours.length]).toEqual([true, theirs.length]);
      }),
      { numRuns: 300 },
    );
  });
});

function attempt(work: () => Uint8Array): Uint8Array | 'refused' {
  try {
    return work();
  } catch {
    return 'refused';
  }
}
