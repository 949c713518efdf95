import { FROM_BOOK } from '#documents/from-book/index.ts';
import type { FormInfo } from '#documents/forms/index.ts';
import { t } from '#i18n/papers.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { paperUrl } from '../shared/paper/paper-url.ts';
import type { FormGroup } from './find-forms.ts';
import { FormNumber } from './FormNumber.tsx';
import styles from './PapersScreen.module.css';
import { useSide } from './side.ts';

/** The forms of one maker, each with its papers. */
export function FormGroupCard({ group: { maker, forms } }: { readonly group: FormGroup }) {
  return (
    <Card title={t(`papers.maker.${maker}.title`)}>
      <ul class={styles.forms}>
        {forms.map((form) => (
          <li key={form.id} class={styles.form}>
            <div>
              <h3 class={styles.title}>{form.title}</h3>
              <p class={styles.number}>
                <FormNumber form={form} />
              </p>
            </div>
            <ul class={styles.papers}>
              {form.papers.map((_, index) => (
                <PaperLine key={index} form={form} index={index} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface PaperLineProps {
  readonly form: FormInfo;
  readonly index: number;
}

function PaperLine({ form, index }: PaperLineProps) {
  const side = useSide();
  const { title = '' } = form.papers[index] ?? {};
  const fills = FROM_BOOK[form.id]?.[index] !== undefined;
  const paper = index === 0 ? undefined : index;
  return (
    <li class={styles.paper}>
      {form.papers.length > 1 && <span class={styles.name}>{title}</span>}
      <span class={styles.links}>
        {fills && (
          <Button
            icon="minutes"
            href={paperUrl(side, { form: form.id, paper })}
            label={t('papers.from-book.label', { title })}
          >
            {t('papers.from-book.action')}
          </Button>
        )}
        <Button
          kind={fills ? 'quiet' : 'secondary'}
          href={paperUrl(side, { form: form.id, paper, ...(fills && { blank: true }) })}
          label={t('papers.blank.label', { title })}
        >
          {t('papers.blank.action')}
        </Button>
      </span>
    </li>
  );
}
