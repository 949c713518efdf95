import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '#i18n/guide.ts';
import { Button } from '#ui/Button.tsx';
import styles from './GuideScreen.module.css';
import { Picture, type PictureName } from './Picture.tsx';

const PICTURES: readonly PictureName[] = ['register', 'meet', 'seal', 'send'];

interface GuideScreenProps {
  /** The guide was opened: it is not offered again by itself. */
  readonly onSeen: () => void;
}

/** The village's year in four pictures, a sentence each. */
export function GuideScreen({ onSeen }: GuideScreenProps) {
  const [at, setAt] = useState(0);
  const sentence = useRef<HTMLParagraphElement>(null);
  const seen = useRef(onSeen);
  useEffect(() => seen.current(), []);
  const turn = (to: number) => {
    setAt(to);
    // A screen reader goes on with the picture that came.
    sentence.current?.focus();
  };
  const name = PICTURES[at] ?? 'register';
  const isLast = at === PICTURES.length - 1;
  return (
    <section class={styles.guide} aria-label={t('guide.title')}>
      <Picture name={name} />
      <p class={styles.count}>{t('guide.count.status', { at: at + 1, all: PICTURES.length })}</p>
      <p class={styles.sentence} tabIndex={-1} ref={sentence}>
        {t(`guide.${name}.text`)}
      </p>
      {isLast ? (
        <>
          <Button href="/" kind="primary" large wide>
            {t('guide.start.action')}
          </Button>
          <Button href="/practice" wide>
            {t('practice.enter.action')}
          </Button>
        </>
      ) : (
        <Button kind="primary" icon="next" large wide onClick={() => turn(at + 1)}>
          {t('guide.next.action')}
        </Button>
      )}
      <div class={styles.others}>
        {at > 0 && (
          <Button kind="quiet" onClick={() => turn(at - 1)}>
            {t('guide.back.action')}
          </Button>
        )}
        {!isLast && (
          <Button kind="quiet" href="/">
            {t('guide.skip.action')}
          </Button>
        )}
      </div>
    </section>
  );
}
