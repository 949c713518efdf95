import { Icon } from './Icon.tsx';
import styles from './UndoBar.module.css';

interface UndoBarProps {
  /** What was just done: “Đã ghi: ông Nguyễn Văn An đăng ký”. Nothing is shown while undefined. */
  readonly text: string | undefined;
  readonly undoLabel: string;
  /** Missing for what can not be taken back. */
  readonly onUndo: (() => void) | undefined;
}

/**
 * The last thing done and one step back, instead of asking before. Keep it mounted, so that its words are read aloud.
 *
 * `<UndoBar text={last?.text} undoLabel="Hoàn tác" onUndo={undo} />`
 */
export function UndoBar({ text, undoLabel, onUndo }: UndoBarProps) {
  return (
    <div class={styles.bar} data-shown={text !== undefined} data-chrome>
      <output class={styles.text}>{text}</output>
      {text !== undefined && onUndo && (
        <button class={styles.undo} type="button" onClick={onUndo}>
          <Icon name="undo" />
          {undoLabel}
        </button>
      )}
    </div>
  );
}
