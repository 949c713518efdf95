import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** The same in words, on the screen and for screen readers: “Đã ghi 87/142”. */
  readonly text: string;
}

/** How much is done: `<ProgressBar label="Đã ghi" value={87} max={142} text="Đã ghi 87/142" />` */
export function ProgressBar({ label, value, max, text }: ProgressBarProps) {
  return (
    <div class={styles.progress}>
      <p class={styles.text}>{text}</p>
      <progress class={styles.spoken} aria-label={label} aria-valuetext={text} value={value} max={max} />
      <svg class={styles.track} viewBox="0 0 1000 1" preserveAspectRatio="none" aria-hidden="true">
        <rect class={styles.filled} width={thousandths(value, max)} height="1" />
      </svg>
    </div>
  );
}

interface QuorumBarProps {
  readonly label: string;
  readonly value: number;
  /** Where the mark stands: from here on it is enough. */
  readonly needed: number;
  readonly total: number;
  /** “Có mặt 84/142, cần 72: đủ”, by the caller, who knows the rule. */
  readonly text: string;
}

/** A count on the way to a mark; says by drawing, word and place whether the mark is reached. */
export function QuorumBar({ label, value, needed, total, text }: QuorumBarProps) {
  const mark = thousandths(needed, total);
  return (
    <div class={styles.progress} data-reached={value >= needed}>
      <p class={styles.text}>{text}</p>
      <meter class={styles.spoken} aria-label={label} aria-valuetext={text} value={value} max={total} />
      <svg class={styles.track} data-large viewBox="0 0 1000 1" preserveAspectRatio="none" aria-hidden="true">
        <rect class={styles.filled} width={thousandths(value, total)} height="1" />
        <line class={styles.mark} x1={mark} x2={mark} y1="0" y2="1" />
      </svg>
    </div>
  );
}

function thousandths(value: number, max: number): number {
  return max === 0 ? 0 : Math.min(1000, Math.round((value * 1000) / max));
}
