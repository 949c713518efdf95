import type { AcceptedEach } from '#commands/reviews.ts';
import { t } from '#i18n/desk.ts';
import { t as failureText } from '#i18n/failures.ts';
import { Stack } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';

import styles from './ApartList.module.css';
import type { RunPhase } from './use-accept-run.ts';

interface RunReportProps {
  readonly phase: Extract<RunPhase, { type: 'running' | 'over' }>;
  readonly nameOf: (village: string) => string;
}

/** What accepting many came to: how many, whether it was stopped, and which were not accepted and why. */
export function RunReport({ phase: { villages, came }, nameOf }: RunReportProps) {
  const accepted = came.filter((each) => each.came.type === 'accepted').length;
  const others = came.filter((each) => each.came.type !== 'accepted');
  const left = villages.length - came.length;
  return (
    <Stack gap={3}>
      <Notice
        tone={others.length + left > 0 ? 'pending' : 'success'}
        action={accepted > 0 ? { label: t('accept.decide.action'), href: '/desk/decisions/new' } : undefined}
      >
        {left > 0
          ? t('bulk.stopped.status', { count: accepted, left })
          : t('bulk.done.status', { count: accepted })}
      </Notice>
      {others.length > 0 && (
        <section>
          <h3>{t('bulk.failed.title', { count: others.length })}</h3>
          <ul class={styles.villages}>
            {others.map((each) => (
              <li key={each.village}>
                <a href={`/desk/villages/${each.village}`}>{nameOf(each.village)}</a>: {whyNot(each.came)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {accepted > 0 && <p>{t('bulk.final.hint')}</p>}
    </Stack>
  );
}

function whyNot(came: AcceptedEach): string {
  switch (came.type) {
    case 'accepted':
      return '';
    case 'changed':
      return t('bulk.changed.status');
    case 'failed':
      return failureText(`record.${came.failure.type}.error`);
  }
}
