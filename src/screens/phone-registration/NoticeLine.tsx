import { useState } from 'preact/hooks';
import { isNoticeGiven, noticeVersionOn } from '#domain/privacy/notice.ts';
import { t } from '#i18n/phone.ts';
import { Button } from '#ui/Button.tsx';
import { useApp } from '../shared/app-context.ts';
import { LazyPart } from '../shared/LazyPart.tsx';
import styles from './RegistrationScreen.module.css';

const loadDialog = () => import('./NoticeDialog.tsx').then((part) => part.NoticeDialog);

/** That the household is told about its data; opens the words. The registration records it, once for each wording. */
export function NoticeLine({ household }: { readonly household: string }) {
  const { enrolment, village, today } = useApp();
  const [reading, setReading] = useState(false);
  const version = noticeVersionOn(today.value);
  const given = isNoticeGiven(village(enrolment.village).value, household, version);
  return (
    <div class={styles.notice}>
      <Button kind="quiet" icon={given ? 'check' : 'info'} wide onClick={() => setReading(true)}>
        {given ? t('registration.notice-given.action') : t('registration.notice.action')}
      </Button>
      {reading && (
        <LazyPart load={loadDialog}>
          {(NoticeDialog) => <NoticeDialog version={version} onClose={() => setReading(false)} />}
        </LazyPart>
      )}
    </div>
  );
}
