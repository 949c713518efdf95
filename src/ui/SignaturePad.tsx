import { useRef, useState } from 'preact/hooks';

import { Button } from './Button.tsx';
import { CheckRow } from './CheckRow.tsx';
import { SignatureImage } from './SignatureImage.tsx';
import styles from './SignaturePad.module.css';
import { extendStroke, FRAME_WIDTH, type Strokes } from './strokes.ts';

interface SignaturePadProps {
  /** Whose signature: “Chữ ký của chủ hộ Nguyễn Văn An”. */
  readonly label: string;
  readonly hint: string;
  readonly strokes: Strokes;
  readonly onChange: (strokes: Strokes) => void;
  readonly clearLabel: string;
  /** The way for who can not draw (keyboard, a shaking hand): signing by the recorded name. */
  readonly typed?: {
    readonly label: string;
    readonly checked: boolean;
    readonly onChange: (checked: boolean) => void;
  };
}

/**
 * A frame to sign in with a finger. Every finished stroke is handed out at once.
 *
 * Draws the same image as the minutes print, so that what was signed is what is seen.
 */
export function SignaturePad({ label, hint, strokes, onChange, clearLabel, typed }: SignaturePadProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<readonly number[]>([]);

  const draw = (event: PointerEvent, stroke: readonly number[]) => {
    const { left, top, width } = frame.current?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0 };
    const scale = FRAME_WIDTH / (width || FRAME_WIDTH);
    setDrawn(extendStroke(stroke, (event.clientX - left) * scale, (event.clientY - top) * scale));
  };
  const begin = (event: PointerEvent) => {
    if (event.isPrimary && event.button === 0) {
      frame.current?.setPointerCapture(event.pointerId);
      draw(event, []);
    }
  };
  const finish = () => {
    if (drawn.length > 0) {
      onChange([...strokes, drawn]);
      setDrawn([]);
    }
  };

  return (
    <div class={styles.pad}>
      <div
        ref={frame}
        class={styles.frame}
        onPointerDown={begin}
        onPointerMove={(event) => drawn.length > 0 && draw(event, drawn)}
        onPointerUp={finish}
        onPointerCancel={finish}
      >
        <SignatureImage strokes={drawn.length > 0 ? [...strokes, drawn] : strokes} label={label} />
      </div>
      <div class={styles.foot}>
        <p class={styles.hint}>{hint}</p>
        <Button kind="quiet" icon="undo" disabled={strokes.length === 0} onClick={() => onChange([])}>
          {clearLabel}
        </Button>
      </div>
      {typed && <CheckRow label={typed.label} checked={typed.checked} onChange={typed.onChange} />}
    </div>
  );
}
