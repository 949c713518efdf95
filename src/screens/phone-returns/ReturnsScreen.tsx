import { useMemo } from 'preact/hooks';
import { disputedSubjectsOf } from '#domain/review/disputed-subjects.ts';
import { returnItemsOf } from '#domain/review/return-item.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/returns.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { UndoBar } from '#ui/UndoBar.tsx';
import { ActionFoot } from '../shared/ActionFoot.tsx';
import { useApp } from '../shared/app-context.ts';
import { DisputeCard } from '../shared/DisputeCard.tsx';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { SetAsideList } from '../shared/SetAsideList.tsx';
import { useRecorder } from '../shared/use-recorder.ts';
import { useYear } from '../shared/use-year.ts';
import { ReturnCard } from './ReturnCard.tsx';
import styles from './ReturnsScreen.module.css';

/** Everything that waits for a person of the village: returned by the commune, recorded differently, kept aside. */
export function ReturnsScreen() {
  const { enrolment, village, setAside } = useApp();
  const year = useYear();
  const recorder = useRecorder();
  const view = village(enrolment.village).value;
  const items = useMemo(() => returnItemsOf(view, year), [view, year]);
  const disputed = useMemo(() => disputedSubjectsOf(view, year), [view, year]);
  const aside = setAside(enrolment.village).value;
  const nothing = items.length + disputed.length + aside.length === 0;
  return (
    <>
      <FailureNotice failure={recorder.failure} />
      {nothing && (
        <EmptyState icon="check" title={t('returns.none.title')}>
          {t('returns.none.hint')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <section class={styles.part}>
          <h2>{t('returns.title')}</h2>
          {items.map((item) => (
            <ReturnCard key={item.id} item={item} recorder={recorder} />
          ))}
        </section>
      )}
      {disputed.length > 0 && (
        <section class={styles.part}>
          <h2>{t('disputes.title')}</h2>
          <p>{t('disputes.hint')}</p>
          {disputed.map((subject) => (
            <DisputeCard key={subject} village={enrolment.village} subject={subject} recorder={recorder} />
          ))}
        </section>
      )}
      {aside.length > 0 && (
        <section class={styles.part}>
          <h2>{t('aside.title')}</h2>
          <p>{t('aside.hint')}</p>
          <SetAsideList view={view} entries={aside} />
        </section>
      )}
      <ActionFoot empty={recorder.done === undefined}>
        <UndoBar text={recorder.done} undoLabel={common('undo.action')} onUndo={recorder.undo} />
      </ActionFoot>
    </>
  );
}
