import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test } from 'vitest';

import { QrCode } from '#ui/qr/QrCode.tsx';
import { SignaturePad } from '#ui/SignaturePad.tsx';
import { extendStroke, type Strokes, strokesToPath } from '#ui/strokes.ts';

afterEach(cleanup);

describe('strokes', () => {
  test('keep whole points within the frame', () => {
    expect(extendStroke([10, 10], 499.6, 1200)).toEqual([10, 10, 500, 500]);
    expect(extendStroke([10, 10], -50, 40.2)).toEqual([10, 10, 0, 40]);
  });

  test('leave out a point next to the last one', () => {
    const stroke = [100, 100];
    expect(extendStroke(stroke, 103, 103)).toBe(stroke);
  });

  test('stop growing when a sleeve rests on the glass', () => {
    let stroke: readonly number[] = [];
    for (let step = 0; step < 5000; step += 1) {
      stroke = extendStroke(stroke, (step % 2) * 500, step % 500);
    }
    expect(stroke.length).toBe(1200);
  });

  test('become a path, a single touch a dot', () => {
    expect(
      strokesToPath([
        [1, 2, 3, 4],
        [5, 6],
      ]),
    ).toBe('M1 2 3 4M5 6 5 6');
  });
});

describe('SignaturePad', () => {
  function setupPad() {
    const given: Strokes[] = [];
    function Pad() {
      const [strokes, setStrokes] = useState<Strokes>([]);
      const change = (next: Strokes) => {
        given.push(next);
        setStrokes(next);
      };
      return (
        <SignaturePad
          label="Chữ ký của chủ trì"
          hint="Ký vào khung"
          clearLabel="Ký lại"
          strokes={strokes}
          onChange={change}
        />
      );
    }
    render(<Pad />);
    const frame = screen.getByRole('img', { name: 'Chữ ký của chủ trì' }).parentElement ?? document.body;
    frame.setPointerCapture = () => {};
    const touch = (type: string, x: number, y: number, isPrimary = true) =>
      fireEvent(frame, new PointerEvent(type, { clientX: x, clientY: y, isPrimary, bubbles: true }));
    return { given, touch };
  }

  test('hands out each finished stroke, and an empty signature after “sign again”', () => {
    const { given, touch } = setupPad();
    touch('pointerdown', 100, 100);
    touch('pointermove', 200, 120);
    touch('pointerup', 200, 120);
    touch('pointerdown', 300, 300);
    touch('pointerup', 300, 300);
    fireEvent.click(screen.getByRole('button', { name: 'Ký lại' }));
    expect(given).toEqual([
      [[100, 100, 200, 120]],
      [
        [100, 100, 200, 120],
        [300, 300],
      ],
      [],
    ]);
  });

  test('takes no stroke from a second finger or a hovering pen', () => {
    const { given, touch } = setupPad();
    touch('pointermove', 100, 100);
    touch('pointerdown', 100, 100, false);
    touch('pointerup', 100, 100);
    expect(given).toEqual([]);
  });
});

test('a QR code is an image with a name', () => {
  render(<QrCode text="https://example.vn/ABCD-2345" label="Mã mời" />);
  const code = screen.getByRole('img', { name: 'Mã mời' });
  expect(code.querySelector('path')?.getAttribute('d')?.length).toBeGreaterThan(1000);
});
