/** Pen strokes, each [x, y, x, y, …] in whole thousandths of the frame's width; the frame is half as high as wide. */
export type Strokes = readonly (readonly number[])[];

export const FRAME_WIDTH = 1000;
export const FRAME_HEIGHT = 500;

/** Nearer points than this tell nothing about a signature and would only make it heavier to send. */
const STEP_MIN = 6;

/** Longer than any signature; a sleeve resting on the glass stops here. */
const STROKE_NUMBERS_MAX = 1200;

/** The stroke with one point more, or the same stroke when the point adds nothing. */
export function extendStroke(stroke: readonly number[], x: number, y: number): readonly number[] {
  const [lastX, lastY] = stroke.slice(-2);
  const near = lastX !== undefined && lastY !== undefined && Math.hypot(x - lastX, y - lastY) < STEP_MIN;
  return near || stroke.length >= STROKE_NUMBERS_MAX
    ? stroke
    : [...stroke, within(x, FRAME_WIDTH), within(y, FRAME_HEIGHT)];
}

/** The strokes as the `d` of an SVG path; a single point becomes a dot. */
export function strokesToPath(strokes: Strokes): string {
  return strokes
    .map((stroke) => `M${(stroke.length === 2 ? [...stroke, ...stroke] : stroke).join(' ')}`)
    .join('');
}

function within(value: number, max: number): number {
  return Math.max(0, Math.min(max, Math.round(value)));
}
