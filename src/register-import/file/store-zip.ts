/** A zip archive of the files as they are, without packing. */
export function storeZip(files: readonly (readonly [path: string, content: Uint8Array])[]): ArrayBuffer {
  const paths = files.map(([path]) => new TextEncoder().encode(path));
  const namesLength = paths.reduce((sum, path) => sum + path.length, 0);
  const contentsLength = files.reduce((sum, [, content]) => sum + content.length, 0);
  const bytes = new Uint8Array(22 + files.length * (30 + 46) + 2 * namesLength + contentsLength);
  const view = new DataView(bytes.buffer);
  const headersAt: number[] = [];
  let at = 0;

  files.forEach(([, content], index) => {
    const path = paths[index] ?? new Uint8Array();
    headersAt.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeSizes(view, at + 4, content.length, path.length);
    bytes.set(path, at + 30);
    bytes.set(content, at + 30 + path.length);
    at += 30 + path.length + content.length;
  });

  const directoryAt = at;
  files.forEach(([, content], index) => {
    const path = paths[index] ?? new Uint8Array();
    view.setUint32(at, 0x02014b50, true);
    writeSizes(view, at + 6, content.length, path.length);
    view.setUint32(at + 42, headersAt[index] ?? 0, true);
    bytes.set(path, at + 46);
    at += 46 + path.length;
  });

  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, files.length, true);
  view.setUint16(at + 10, files.length, true);
  view.setUint32(at + 12, at - directoryAt, true);
  view.setUint32(at + 16, directoryAt, true);
  return bytes.buffer;
}

/** The fields that a file's header and its directory entry have in common; no checksum, no date. */
function writeSizes(view: DataView, at: number, contentLength: number, pathLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint32(at + 14, contentLength, true);
  view.setUint32(at + 18, contentLength, true);
  view.setUint16(at + 22, pathLength, true);
}
