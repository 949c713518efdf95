import type { UnlockRefusal } from '#store/vault/vault.ts';
import { t } from '#i18n/unlock.ts';
import { Notice } from '#ui/Notice.tsx';

interface UnlockNoticeProps {
  readonly refusal: UnlockRefusal['type'] | undefined;
  /** What is left of the wait before the next try. */
  readonly waitMs?: number;
}

function timeLeft(waitMs: number): string {
  const all = Math.ceil(waitMs / 1000);
  const minutes = Math.floor(all / 60);
  const seconds = all % 60;
  return minutes > 0 ? t('wait.minutes.label', { minutes, seconds }) : t('wait.seconds.label', { seconds });
}

/** Why the book stays closed, and the one thing to do. */
export function UnlockNotice({ refusal, waitMs = 0 }: UnlockNoticeProps) {
  if (!refusal && waitMs === 0) return null;
  const type = refusal ?? 'too-early';
  return (
    <Notice tone="danger" title={t(`unlock.${type}.error`)}>
      {waitMs > 0 ? (
        // Read once: a screen reader that says every second says nothing else.
        <span role="timer" aria-live="off">
          {t('unlock.wait.status', { time: timeLeft(waitMs) })}
        </span>
      ) : (
        t(`unlock.${type}.hint`)
      )}
    </Notice>
  );
}
