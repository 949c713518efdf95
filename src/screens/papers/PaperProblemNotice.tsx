import type { PaperProblem, PaperSubject } from '#documents/from-book/paper-sources.ts';
import { t } from '#i18n/papers.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { paperUrl, type PaperAddress } from '../shared/paper/paper-url.ts';
import styles from './PaperScreen.module.css';
import { problemText, wayOutOf } from './problem-words.ts';
import { useSide } from './side.ts';

interface PaperProblemNoticeProps {
  readonly problem: PaperProblem;
  readonly subject: PaperSubject;
  readonly address: PaperAddress;
}

/** Why there is no paper yet and where that is made good; the blank form is there all the same. */
export function PaperProblemNotice({ problem, subject, address }: PaperProblemNoticeProps) {
  const side = useSide();
  return (
    <div class={styles.problem} data-chrome>
      <Notice tone="pending" title={problemText(problem)} action={wayOutOf(problem, subject, side)} />
      <div>
        <Button icon="print" href={paperUrl(side, { ...address, blank: true })}>
          {t('problem.blank.action')}
        </Button>
      </div>
    </div>
  );
}
