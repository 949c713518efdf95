import styles from './SignatureImage.module.css';
import { FRAME_HEIGHT, FRAME_WIDTH, type Strokes, strokesToPath } from './strokes.ts';

interface SignatureImageProps {
  readonly strokes: Strokes;
  /** “Chữ ký của ông Nguyễn Văn An” */
  readonly label: string;
}

/** A signature as it was drawn, on the screen and on paper: `<SignatureImage strokes={signature.strokes} label="Chữ ký của …" />` */
export function SignatureImage({ strokes, label }: SignatureImageProps) {
  return (
    <svg class={styles.image} role="img" aria-label={label} viewBox={`0 0 ${FRAME_WIDTH} ${FRAME_HEIGHT}`}>
      <path d={strokesToPath(strokes)} />
    </svg>
  );
}
