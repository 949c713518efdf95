import type { CivilDate } from '#domain/calendar/civil-date.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import type { VillageReview } from '#domain/review/village-review.ts';
import { t } from '#i18n/dossier.ts';
import { formatDate } from '#i18n/format.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ActionFoot } from '../shared/ActionFoot.tsx';
import { useApp } from '../shared/app-context.ts';

interface SubmitPartProps {
  readonly review: Pick<VillageReview, 'state'>;
  /** An incomplete dossier may go, but it is not the next thing to do. */
  readonly isComplete: boolean;
  /** The first day on which it may go, while that is still to come. */
  readonly waitsFor: CivilDate | undefined;
  readonly onSubmit: () => void;
}

/** The button that hands in, or why there is none. */
export function SubmitPart({ review, isComplete, waitsFor, onSubmit }: SubmitPartProps) {
  const { enrolment } = useApp();
  switch (review.state) {
    case 'accepted':
      return <Notice still tone="success" icon="cloud-check" title={t('submit.accepted.title')} />;
    case 'submitted':
      return <Notice still icon="cloud-up" title={t('submit.done.title')} />;
    case 'returned': {
      const action = { label: t('submit.returned.action'), href: '/returns' };
      return <Notice still tone="danger" icon="flag" title={t('submit.returned.title')} action={action} />;
    }
    case 'sealed':
      return enrolment.role === 'village-head' ? (
        <ActionFoot>
          {waitsFor && <p>{t('not-before.status', { date: formatDate(isoDayOf(waitsFor)) })}</p>}
          <Button
            kind={isComplete && !waitsFor ? 'primary' : 'secondary'}
            icon="cloud-up"
            large
            wide
            onClick={onSubmit}
          >
            {t('submit.action')}
          </Button>
        </ActionFoot>
      ) : (
        <p>{t('submit.head-only.hint')}</p>
      );
    case 'not-started':
    case 'registering':
    case 'meeting-open':
      return <p>{t('submit.sealed-first.hint')}</p>;
  }
}
