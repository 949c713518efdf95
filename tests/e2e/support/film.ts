import { openSync, closeSync, writeSync } from 'node:fs';
import type { Page } from '@playwright/test';

/* What one device shows, as the film that another one's camera sees. */

/** One code as the screen drew it: dark and light points, row by row. */
interface Shown {
  readonly size: number;
  readonly dark: readonly boolean[];
}

/** Watches the moving code on a page until it has shown so many different ones. */
export async function watchCodes(page: Page, count: number): Promise<readonly Shown[]> {
  return page.getByRole('img', { name: 'Mã QR đang chạy' }).evaluate(
    (element, wanted) =>
      new Promise<Shown[]>((resolve) => {
        const canvas = element as HTMLCanvasElement;
        const seen = new Map<string, Shown>();
        const timer = setInterval(() => {
          const size = canvas.width;
          const { data } = canvas.getContext('2d')?.getImageData(0, 0, size, size) ?? { data: [] };
          const dark = Array.from({ length: size * size }, (_, point) => (data[point * 4] ?? 255) < 128);
          seen.set(dark.map(Number).join(''), { size, dark });
          if (seen.size < wanted) return;
          clearInterval(timer);
          resolve([...seen.values()]);
        }, 20);
      }),
    count,
  );
}

const WIDTH = 640;
const HEIGHT = 480;
const PAPER = 235;
const INK = 16;
const ROOM = 110;

/** Writes the codes as a film (YUV4MPEG2), one after another, six a second, a little off the middle as by hand. */
export function writeFilm(file: string, codes: readonly Shown[]): void {
  const film = openSync(file, 'w');
  writeSync(film, `YUV4MPEG2 W${WIDTH} H${HEIGHT} F6:1 Ip A1:1 C420jpeg\n`);
  const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  for (const code of codes) {
    writeSync(film, 'FRAME\n');
    writeSync(film, pictureOf(code));
    writeSync(film, colours);
  }
  closeSync(film);
}

function pictureOf({ size, dark }: Shown): Buffer {
  const light = Buffer.alloc(WIDTH * HEIGHT, ROOM);
  const scale = Math.floor((HEIGHT - 40) / size);
  const left = Math.floor((WIDTH - size * scale) / 2) + 7;
  const top = 15;
  for (let y = 0; y < size * scale; y++) {
    for (let x = 0; x < size * scale; x++) {
      const isDark = dark[Math.floor(y / scale) * size + Math.floor(x / scale)];
      light[(top + y) * WIDTH + left + x] = isDark ? INK : PAPER;
    }
  }
  return light;
}
