import { frameOfText, type Frame } from './frames.ts';
import { addInto, hasBit, maskOf } from './mix.ts';
import { isWhole, markOf } from './parcel-bytes.ts';

/** How far the reading of moving codes has come. */
export interface Assembled {
  /** Frames that told something new, of as many as are needed. */
  readonly have: number;
  readonly needed: number;
  /** The parcel's bytes, once they are all there and whole. */
  readonly bytes: Uint8Array | undefined;
}

export interface Assembler {
  /** Takes what a code said; `undefined` when it is no frame. In any order, any number of times, with any missing. */
  take(text: string): Promise<Assembled | undefined>;
}

/** Somebody may point from one phone to the next; more parcels at once than this is no person's doing. */
const STREAMS_MAX = 4;

/** Puts a parcel together out of its frames. */
export function createAssembler(): Assembler {
  const streams = new Map<string, Stream>();
  return {
    async take(text) {
      const frame = frameOfText(text);
      if (!frame) return undefined;
      const stream = streams.get(frame.stream) ?? createStream(frame);
      streams.delete(frame.stream);
      streams.set(frame.stream, stream);
      for (const oldest of streams.keys()) if (streams.size > STREAMS_MAX) streams.delete(oldest);
      stream.take(frame);
      const found = { have: stream.have(), needed: stream.blocks };
      const bytes = found.have === found.needed ? stream.bytes() : undefined;
      if (!bytes) return { ...found, bytes: undefined };
      if ((await isWhole(bytes)) && sameBytes(markOf(bytes, frame.mark.length), frame.mark))
        return { ...found, bytes };
      // A frame was misread: which one, nobody knows.
      streams.delete(frame.stream);
      return { have: 0, needed: found.needed, bytes: undefined };
    },
  };
}

interface Stream {
  readonly blocks: number;
  have(): number;
  take(frame: Frame): void;
  bytes(): Uint8Array;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.every((byte, index) => byte === b[index]);

/** Sums of blocks, kept so that each has a leading block that no other leads with: Gaussian elimination over bits. */
function createStream({ length, block }: Frame): Stream {
  const size = block.length;
  const blocks = Math.ceil(length / size);
  const head = Math.ceil(blocks / 8);
  const rows = new Map<number, Uint8Array>();
  return {
    blocks,
    have: () => rows.size,
    take(frame) {
      const row = new Uint8Array(head + size);
      row.set(maskOf(frame.number, blocks));
      row.set(frame.block, head);
      for (let lead = 0; lead < blocks; lead++) {
        if (!hasBit(row, lead)) continue;
        const known = rows.get(lead);
        if (!known) {
          rows.set(lead, row);
          return;
        }
        addInto(row, known);
      }
    },
    bytes() {
      const bytes = new Uint8Array(blocks * size);
      for (let lead = blocks - 1; lead >= 0; lead--) {
        const row = rows.get(lead) ?? new Uint8Array(head + size);
        for (let later = lead + 1; later < blocks; later++) {
          if (hasBit(row, later)) addInto(row, rows.get(later) ?? row);
        }
        bytes.set(row.subarray(head), lead * size);
      }
      return bytes.slice(0, length);
    },
  };
}
