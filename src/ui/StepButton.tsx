import { Icon } from './Icon.tsx';
import styles from './StepButton.module.css';

interface StepButtonProps {
  readonly icon: 'minus' | 'plus';
  /** One less or one more of what. */
  readonly label: string;
  readonly disabled: boolean;
  readonly onStep: () => void;
}

/** One less or one more, beside a number and as high as it: `<StepButton icon="minus" label="Bớt một phiếu" disabled={none} onStep={less} />` */
export function StepButton({ icon, label, disabled, onStep }: StepButtonProps) {
  return (
    <button class={styles.step} type="button" aria-label={label} disabled={disabled} onClick={onStep}>
      <Icon name={icon} large />
    </button>
  );
}
