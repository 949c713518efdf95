import { useEffect, useRef } from 'preact/hooks';
import { encode } from 'uqr';

import styles from './MovingQrCode.module.css';

interface MovingQrCodeProps {
  /** What the code says at each step; the numbers go on for as long as it is shown. */
  readonly textAt: (number: number) => string;
  readonly label: string;
}

/** As many as a cheap phone draws and a cheap camera tells apart. */
const EACH_MS = 125;
/** For people whom quick movement makes unwell. */
const CALM_MS = 400;

/** One point of the canvas for one of the code, scaled up by the browser without smoothing: cheap enough to draw at any pace. */
function draw(canvas: HTMLCanvasElement, text: string): void {
  // Which mask is best is not worth trying all eight: what these codes say is evenly mixed as it is.
  const { data, size } = encode(text, { ecc: 'L', maskPattern: 3, border: 4 });
  const sheet = canvas.getContext('2d');
  if (!sheet) return;
  canvas.width = size;
  canvas.height = size;
  sheet.fillStyle = '#ffffff';
  sheet.fillRect(0, 0, size, size);
  sheet.fillStyle = '#000000';
  for (const [y, row] of data.entries())
    for (const [x, dark] of row.entries()) if (dark) sheet.fillRect(x, y, 1, 1);
}

/** Keeps the screen from going dark while somebody points a camera at it. */
async function keepAwake(): Promise<() => void> {
  const lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
  return () => void lock?.release();
}

/** Codes that follow one another, for a camera that watches. Import it lazily: the encoder is not part of the first load. */
export function MovingQrCode({ textAt, label }: MovingQrCodeProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let number = 0;
    const step = () => {
      if (canvas.current) draw(canvas.current, textAt(number));
      number += 1;
    };
    step();
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = setInterval(step, isCalm ? CALM_MS : EACH_MS);
    const awake = keepAwake();
    return () => {
      clearInterval(timer);
      void awake.then((release) => release());
    };
  }, [textAt]);
  return <canvas ref={canvas} class={styles.code} role="img" aria-label={label} />;
}
