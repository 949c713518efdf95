import { useId, useMemo } from 'preact/hooks';
import { disputedSubjectsOf } from '#domain/review/disputed-subjects.ts';
import { returnItemsOf } from '#domain/review/return-item.ts';
import { t } from '#i18n/phone.ts';
import { Notice } from '#ui/Notice.tsx';
import { useApp } from '../shared/app-context.ts';
import { LazyPart } from '../shared/LazyPart.tsx';
import { useYear } from '../shared/use-year.ts';
import styles from './HomeScreen.module.css';

const loadAsideNotice = () => import('./AsideNotice.tsx').then((part) => part.AsideNotice);

/** What somebody must look at before the year can go on; nothing at all when there is nothing. */
export function TodoList() {
  const { enrolment, village, setAside } = useApp();
  const year = useYear();
  const id = useId();
  const view = village(enrolment.village).value;
  const { returned, disputed } = useMemo(
    () => ({
      returned: returnItemsOf(view, year).filter((item) => item.open),
      disputed: disputedSubjectsOf(view, year).length,
    }),
    [view, year],
  );
  const aside = setAside(enrolment.village).value;
  const [firstAside] = aside;
  if (returned.length + disputed + aside.length === 0) return null;
  const open = { label: t('home.todo.action'), href: '/returns' };
  return (
    <section class={styles.list} aria-labelledby={id}>
      <h2 id={id}>{t('home.todo.title')}</h2>
      {returned.length > 0 && (
        <Notice
          still
          tone="danger"
          icon="flag"
          title={t('home.returned.title', { count: returned.length })}
          action={open}
        >
          <ul class={styles.list}>
            {returned.map((item) => (
              <li key={item.id}>{item.reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      {disputed > 0 && (
        <Notice
          still
          tone="pending"
          icon="people"
          title={t('home.disputes.title', { count: disputed })}
          action={{ label: t('home.disputes.action'), href: '/returns' }}
        />
      )}
      {firstAside && (
        <LazyPart load={loadAsideNotice}>
          {(AsideNotice) => <AsideNotice aside={aside} first={firstAside} action={open} />}
        </LazyPart>
      )}
    </section>
  );
}
