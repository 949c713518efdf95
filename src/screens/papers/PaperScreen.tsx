import { useLocation } from 'preact-iso';
import type { PaperFromBook } from '#documents/from-book/paper-sources.ts';
import { FROM_BOOK } from '#documents/from-book/index.ts';
import { FORMS, type FormInfo, type FormPaper } from '#documents/forms/index.ts';
import type { Paper } from '#documents/paper-model.ts';
import { t } from '#i18n/papers.ts';
import { Chips } from '#ui/Chips.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useApp } from '../shared/app-context.ts';
import { LazyPart } from '../shared/LazyPart.tsx';
import { paperOfQuery, paperUrl, type PaperAddress } from '../shared/paper/paper-url.ts';
import { useYear } from '../shared/use-year.ts';
import { FilledPaper } from './FilledPaper.tsx';
import { FormNumber } from './FormNumber.tsx';
import { PaperStage } from './PaperStage.tsx';
import styles from './PaperScreen.module.css';
import { paperSourcesOf, useSide } from './side.ts';

/** One paper as it will be printed, with its files. */
export function PaperScreen({ form }: { readonly form?: string | undefined }) {
  const side = useSide();
  const { query } = useLocation();
  const info = FORMS.find(({ id }) => id === form);
  const address = paperOfQuery(query);
  const index = address.paper ?? 0;
  const paper = info?.papers[index];
  if (!info || !paper) {
    const href = side === 'desk' ? '/desk/papers' : '/papers';
    return <Notice title={t('paper.unknown.title')} action={{ label: t('paper.unknown.action'), href }} />;
  }
  return (
    <div class={styles.screen}>
      <OpenPaper
        key={`${info.id}/${index}`}
        form={info}
        paper={paper}
        address={{ ...address, form: info.id }}
      />
    </div>
  );
}

interface OpenPaperProps {
  readonly form: FormInfo;
  readonly paper: FormPaper;
  readonly address: PaperAddress;
}

function OpenPaper({ form, paper, address }: OpenPaperProps) {
  const load = FROM_BOOK[form.id]?.[address.paper ?? 0];
  const blank = address.blank === true || !load;
  return (
    <>
      <PaperHead form={form} paper={paper} address={address} fills={load !== undefined} blank={blank} />
      {blank ? (
        <LazyPart key="blank" load={paper.blank}>
          {(empty: Paper) => <BlankPaper load={load} title={paper.title} empty={empty} address={address} />}
        </LazyPart>
      ) : (
        <LazyPart key="filled" load={load}>
          {(from) => <FilledPaper from={from} title={paper.title} address={address} />}
        </LazyPart>
      )}
    </>
  );
}

interface BlankPaperProps {
  readonly load: (() => Promise<PaperFromBook>) | undefined;
  readonly title: string;
  readonly empty: Paper;
  readonly address: PaperAddress;
}

/** The blank form: the law's, or that of the year's own rules where they change what is asked. */
function BlankPaper({ load, title, empty, address }: BlankPaperProps) {
  const app = useApp();
  const side = useSide();
  const year = useYear();
  if (!load) return <PaperStage title={title} paper={empty} />;
  return (
    <LazyPart load={load}>
      {(from) => (
        <PaperStage title={title} paper={from.blank?.(paperSourcesOf(app, side, year), address) ?? empty} />
      )}
    </LazyPart>
  );
}

interface PaperHeadProps extends OpenPaperProps {
  readonly fills: boolean;
  readonly blank: boolean;
}

function PaperHead({ form, paper, address, fills, blank }: PaperHeadProps) {
  const side = useSide();
  const { route } = useLocation();
  const go = (changes: Partial<PaperAddress>) => route(paperUrl(side, { ...address, ...changes }), true);
  return (
    <div class={styles.head} data-chrome>
      {side === 'desk' ? (
        <PageHeader
          title={form.title}
          lead={<FormNumber form={form} />}
          back={{ href: '/desk/papers', label: t('papers.title') }}
        />
      ) : (
        <div>
          <h2 class={styles.title}>{form.title}</h2>
          <p class={styles.number}>
            <FormNumber form={form} />
          </p>
        </div>
      )}
      {form.papers.length > 1 && (
        <Chips
          label={t('paper.which.label')}
          choices={form.papers.map(({ title }, index) => ({ value: String(index), label: title }))}
          value={String(form.papers.indexOf(paper))}
          onChoose={(index) => go({ paper: Number(index) || undefined })}
        />
      )}
      {fills && (
        <Chips
          label={t('paper.source.label')}
          choices={[
            { value: 'book', label: t('papers.from-book.action') },
            { value: 'blank', label: t('papers.blank.action') },
          ]}
          value={blank ? 'blank' : 'book'}
          onChoose={(source) => go({ blank: source === 'blank' || undefined })}
        />
      )}
    </div>
  );
}
