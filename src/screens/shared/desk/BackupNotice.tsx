import { useEffect, useState } from 'preact/hooks';

import { t } from '#i18n/operations.ts';
import { Notice } from '#ui/Notice.tsx';

import { useApp } from '../app-context.ts';
import { backupState } from './backup-state.ts';

const WORDS = { old: 'notice.old.title', none: 'notice.old.title', unset: 'notice.unset.title' } as const;

/** Says on the board that the book is not backed up, to the officer alone; nothing while all is well or the server is silent. */
export function BackupNotice() {
  const { server, enrolment } = useApp();
  const [wrong, setWrong] = useState<keyof typeof WORDS>();
  const isOfficer = enrolment.role === 'officer';
  useEffect(() => {
    if (!isOfficer) return undefined;
    let isShown = true;
    void server.read().then((answer) => {
      if (!isShown || !answer.ok) return;
      const state = backupState(answer.value);
      // A server that has just been started takes its first one at this moment.
      const isFirst = state === 'none' && answer.value.backup.attempts.length === 0;
      setWrong(state === 'good' || state === 'sample' || isFirst ? undefined : state);
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
