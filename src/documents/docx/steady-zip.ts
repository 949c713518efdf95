const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_RECORD_LENGTH = 22;
/** Midnight of 1 January 1980, the first moment that a .zip can say. */
const FIRST_MOMENT = 0x00210000;

/**
 * Takes the moments of writing out of a .zip that was just made (no comment at its end, no more than 65,535 files), in place: the same
 * paper then is the same file, and two copies can be compared by their bytes. Throws where it is no such file.
 */
export function forgetMoments(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_RECORD_LENGTH;
  expectMark(view, end, END_RECORD);
  const files = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let file = 0; file < files; file += 1) {
    expectMark(view, at, CENTRAL_HEADER);
    view.setUint32(at + 12, FIRST_MOMENT, true);
    const local = view.getUint32(at + 42, true);
    expectMark(view, local, LOCAL_HEADER);
    view.setUint32(local + 10, FIRST_MOMENT, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function expectMark(view: DataView, at: number, mark: number): void {
  if (view.getUint32(at, true) !== mark)
    throw new Error(`No record ${mark.toString(16)} at ${at} of the .zip`);
}
