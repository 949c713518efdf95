import type { Operations } from '#protocol/operations.ts';
import { t } from '#i18n/operations.ts';
import { Notice } from '#ui/Notice.tsx';

import { whenText } from './words.ts';

/** As long as somebody may still come with a phone or a code from before. */
const SHOWN_MS = 30 * 86_400_000;

/** Says that the server was put back to a backup, as it was when, and what an officer has to look at since. */
export function RestoredNotice({ told: { restored, now } }: { readonly told: Operations }) {
  if (!restored || now - restored.at > SHOWN_MS) return null;
  const { at, takenAt, withdrawn, erased } = restored;
  const times = { at: whenText(at, now), taken: whenText(takenAt, now) };
  return (
    <Notice
      tone="pending"
      title={t('restored.title', times)}
      action={{ label: t('restored.action'), href: '/desk/people' }}
    >
      <p>{t('restored.done.hint', { withdrawn, erased })}</p>
      <p>{t('restored.look.hint', times)}</p>
    </Notice>
  );
}
