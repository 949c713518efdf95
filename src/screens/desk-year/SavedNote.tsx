import { t } from '#i18n/desk.ts';
import { formatTime } from '#i18n/format.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';

/** Says when what was typed above was on the disk. */
export function SavedNote({ savedAt }: { readonly savedAt: number | undefined }) {
  return (
    <span role="status">
      {savedAt !== undefined && (
        <StatusBadge tone="info" icon="check">
          {t('saved.status', { time: formatTime(savedAt) })}
        </StatusBadge>
      )}
    </span>
  );
}
