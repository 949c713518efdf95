import { t } from '#i18n/desk.ts';
import { Button } from '#ui/Button.tsx';

interface ReturnButtonProps {
  readonly name: string;
  readonly onPress: () => void;
}

/** Sends one row back; also pressed by the key `r` on the row. */
export function ReturnButton({ name, onPress }: ReturnButtonProps) {
  return (
    <span data-return>
      <Button kind="quiet" icon="undo" label={t('households.return.label', { name })} onClick={onPress}>
        {t('households.return.action')}
      </Button>
    </span>
  );
}
