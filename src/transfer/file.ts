import { PARCEL_LIMITS } from '#protocol/parcel.ts';
import { textOfBytes } from './parcel-bytes.ts';

const ENDING = '.nepnha';

/** A file's name that a person knows again in a folder of downloads: `nep-nha-thon-bac-le-2026-11-05.nepnha`. */
export const fileNameOf = (place: string, day: string): string =>
  `nep-nha-${[plainOf(place), day].filter(Boolean).join('-')}${ENDING}`;

/** Letters that every system and every chat keeps: without marks, small, dashes for the rest. */
const plainOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** How a file left this device: by the system's share sheet, into the folder of downloads, or not at all. */
export type Handover = 'shared' | 'downloaded' | 'dismissed';

/** Hands a file to the share sheet where there is one that takes it, otherwise to `save`. */
export async function handOver(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  save: (file: Blob, name: string) => void,
): Promise<Handover> {
  const shareable = shareableFile(bytes, name);
  try {
    if (shareable) {
      await navigator.share({ files: [shareable], title: name });
      return 'shared';
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'dismissed';
    // The sheet is there and refuses, as inside some chat apps: the file must still leave the phone.
    if (!(error instanceof DOMException)) throw error;
  }
  save(new Blob([bytes], { type: 'application/octet-stream' }), name);
  return 'downloaded';
}

/** Share sheets take files of kinds that they know: where ours is not among them, the same as text. */
function shareableFile(bytes: Uint8Array<ArrayBuffer>, name: string): File | undefined {
  if (typeof navigator.canShare !== 'function') return undefined;
  const files = [
    new File([bytes], name, { type: 'application/octet-stream' }),
    new File([textOfBytes(bytes)], `${name}.txt`, { type: 'text/plain' }),
  ];
  return files.find((file) => navigator.canShare({ files: [file] }));
}

/** The bytes of a picked or dropped file; of one that is far too large for a parcel only so many that it is refused. */
export const bytesOfFile = async (file: Blob): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(0, PARCEL_LIMITS.bytes * 2).arrayBuffer());
