import { useEffect, useState } from 'preact/hooks';

import type { Operations } from '#protocol/operations.ts';
import { t } from '#i18n/operations.ts';
import { Notice } from '#ui/Notice.tsx';

import { useApp } from '../app-context.ts';
import { backupState } from './backup-state.ts';

const WORDS = {
  old: 'notice.old.title',
  none: 'notice.old.title',
  unset: 'notice.unset.title',
  restored: 'notice.restored.title',
} as const;

const RESTORED_MS = 7 * 86_400_000;

/** What an officer has to see to, if anything. */
function wrongIn(told: Operations): keyof typeof WORDS | undefined {
  const state = backupState(told);
  // A server that has just been started takes its first one at this moment.
  const isFirst = state === 'none' && told.backup.attempts.length === 0;
  if (state !== 'good' && state !== 'sample' && !isFirst) return state;
  return told.restored && told.now - told.restored.at < RESTORED_MS ? 'restored' : undefined;
}

/** Says on the board that the book is not backed up, or was put back to a backup in these days, to the officer alone; nothing while all is well or the server is silent. */
export function BackupNotice() {
  const { server, enrolment } = useApp();
  const [wrong, setWrong] = useState<keyof typeof WORDS>();
  const isOfficer = enrolment.role === 'officer';
  useEffect(() => {
    if (!isOfficer) return undefined;
    let isShown = true;
    void server.read().then((answer) => {
      if (!isShown || !answer.ok) return;
      setWrong(wrongIn(answer.value));
    });
    return () => {
      isShown = false;
    };
  }, [server, isOfficer]);
  if (!wrong) return null;
  return (
    <Notice
      tone="pending"
      still
      title={t(WORDS[wrong])}
      action={{ label: t('notice.action'), href: '/desk/operations' }}
    />
  );
}
