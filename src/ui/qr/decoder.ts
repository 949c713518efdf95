import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** Reads the QR code in the camera's picture; `undefined` while there is none. */
export type Decode = (video: HTMLVideoElement) => Promise<string | undefined>;

/** The browser's own reader, which few browsers have; not in the DOM's types yet. */
interface NativeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type NativeDetectorClass = (new (options: {
  formats: readonly string[];
}) => NativeDetector) & {
  getSupportedFormats(): Promise<readonly string[]>;
};

async function nativeDecoder(): Promise<Decode | undefined> {
  const Detector = (globalThis as { BarcodeDetector?: NativeDetectorClass }).BarcodeDetector;
  if (!Detector || !(await Detector.getSupportedFormats()).includes('qr_code')) return undefined;
  const detector = new Detector({ formats: ['qr_code'] });
  return async (video) => (await detector.detect(video))[0]?.rawValue;
}

async function wasmDecoder(sampleSize: number): Promise<Decode> {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
  // By default the package fetches its binary from another server, which an app without a network can not.
  prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });
  const canvas = document.createElement('canvas');
  canvas.width = sampleSize;
  canvas.height = sampleSize;
  const sheet = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    const side = Math.min(video.videoWidth, video.videoHeight);
    if (!sheet || side === 0) return undefined;
    const left = (video.videoWidth - side) / 2;
    const top = (video.videoHeight - side) / 2;
    sheet.drawImage(video, left, top, side, side, 0, 0, sampleSize, sampleSize);
    const picture = sheet.getImageData(0, 0, sampleSize, sampleSize);
    const [found] = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 1 });
    return found?.text;
  };
}

/**
 * The quickest reader this browser has. Where it brings its own, it looks at a square of `sampleSize` points from the middle of
 * the picture: few enough to be read several times a second on a cheap phone.
 */
export const createDecoder = async (sampleSize: number): Promise<Decode> =>
  (await nativeDecoder()) ?? (await wasmDecoder(sampleSize));
