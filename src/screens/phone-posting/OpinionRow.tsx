import { reopenOpinion, withdrawOpinion } from '#commands/postings.ts';
import type { Opinion } from '#domain/posting/opinions.ts';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/posting.ts';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Card.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { useApp } from '../shared/app-context.ts';
import type { BoardProps } from './board-props.ts';
import styles from './posting.module.css';

interface OpinionRowProps extends Pick<BoardProps, 'recorder' | 'nameOf'> {
  readonly opinion: Opinion;
  readonly village: string;
  readonly locked: boolean;
  readonly onSettle: () => void;
}

/** Whom an opinion is about, in words. */
export const aboutWhom = ({ household }: Opinion, nameOf: BoardProps['nameOf']): string =>
  household === '' ? t('opinion.whole.label') : nameOf(household);

const LOOKS = {
  open: { tone: 'pending', icon: 'clock' },
  dismissed: { tone: 'neutral', icon: 'minus' },
  upheld: { tone: 'success', icon: 'check' },
} as const;

/** One opinion: about whom, what was said, by whom, and what became of it. */
export function OpinionRow(props: OpinionRowProps) {
  const { opinion, nameOf, locked } = props;
  const { settlement, from, text, receivedOn, how } = opinion;
  const name = aboutWhom(opinion, nameOf);
  const date = formatDate(receivedOn);
  return (
    <li class={styles.opinion} aria-label={name}>
      <div class={styles.head}>
        <span class={styles.strong}>{name}</span>
        <StatusBadge {...LOOKS[settlement]}>{t(`opinion.${settlement}.status`)}</StatusBadge>
      </div>
      <p class={styles.said}>{text}</p>
      <p class={styles.muted}>
        {from ? t('opinion.from.detail', { from, date }) : t('opinion.unnamed.detail', { date })}
      </p>
      {settlement !== 'open' && <p>{t('opinion.how.detail', { how })}</p>}
      {!locked && <OpinionActions {...props} name={name} />}
    </li>
  );
}

function OpinionActions({
  opinion,
  village,
  recorder,
  onSettle,
  name,
}: OpinionRowProps & { readonly name: string }) {
  const { recording } = useApp();
  const reopen = () =>
    void recorder.run(() => reopenOpinion(recording, village, opinion), t('opinion.reopened.status'));
  const withdraw = () =>
    void recorder.run(() => withdrawOpinion(recording, village, opinion), t('opinion.withdrawn.status'));
  if (opinion.settlement !== 'open') {
    return (
      <Button kind="quiet" icon="undo" label={t('opinion.reopen.label', { name })} onClick={reopen}>
        {t('opinion.reopen.action')}
      </Button>
    );
  }
  return (
    <Stack row gap={2}>
      <Button icon="pen" label={t('opinion.settle.label', { name })} onClick={onSettle}>
        {t('opinion.settle.action')}
      </Button>
      <Button kind="quiet" icon="cross" label={t('opinion.withdraw.label', { name })} onClick={withdraw}>
        {t('opinion.withdraw.action')}
      </Button>
    </Stack>
  );
}
