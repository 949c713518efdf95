import type { PostedAt } from '#commands/postings.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import { lastDayOfPosting, type Posting } from '#domain/posting/posting.ts';
import { t as common } from '#i18n/common.ts';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/posting.ts';
import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';
import type { IconName } from '#ui/Icon.tsx';
import { useApp } from '../shared/app-context.ts';
import { DateField } from '../shared/DateField.tsx';
import type { VillageStanding } from '../shared/dossier/use-village-standing.ts';
import { CitationLine } from '../shared/minutes/CitationLine.tsx';
import { useKept } from '../shared/use-kept.ts';
import styles from './posting.module.css';

const PLACE_MAX = 120;

interface SheetFormProps {
  readonly standing: VillageStanding;
  /** A name for what is typed here and not yet recorded. */
  readonly keptAs: string;
  /** The sheet to correct; a new one where missing. */
  readonly posting?: Posting;
  readonly action: string;
  readonly icon: IconName;
  readonly onRecord: (at: PostedAt) => Promise<boolean>;
  readonly onCancel?: () => void;
}

/** Where the village's sheets were put up before, or where it met. */
const usualPlace = ({ postings, review }: VillageStanding): string =>
  postings.at(-1)?.place || review.meetings.at(-1)?.fields.place || '';

/** Where and on which day the sheet was put up, with the last day that comes of it. */
export function SheetForm({ standing, keptAs, posting, action, icon, onRecord, onCancel }: SheetFormProps) {
  const today = useApp().today.value;
  const [at, setAt] = useKept<PostedAt>(keptAs, {
    place: posting?.place ?? usualPlace(standing),
    postedOn: posting?.postedOn ?? isoDayOf(today),
  });
  return (
    <>
      <Field
        label={t('put-up.place.label')}
        value={at.place}
        maxLength={PLACE_MAX}
        onInput={(place) => setAt({ ...at, place })}
      />
      <DateField
        label={t('put-up.day.label')}
        value={at.postedOn}
        onInput={(postedOn) => setAt({ ...at, postedOn })}
      />
      <LastDay standing={standing} postedOn={at.postedOn} />
      <Stack gap={2}>
        <Button kind="primary" icon={icon} large wide onClick={() => void onRecord(at)}>
          {action}
        </Button>
        {onCancel && (
          <Button wide onClick={onCancel}>
            {common('cancel.action')}
          </Button>
        )}
      </Stack>
    </>
  );
}

interface LastDayProps extends Pick<SheetFormProps, 'standing'> {
  readonly postedOn: string;
}

/** Until when the sheet hangs by the rules, and which rule that is. */
function LastDay({ standing, postedOn }: LastDayProps) {
  const { ruleSet, calendar } = standing;
  const term = ruleSet.posting.value;
  const until = term && lastDayOfPosting(postedOn, term, calendar);
  if (!term || !until) return null;
  const year = Number(until.slice(0, 4));
  const isGuess = term.kind === 'working' && !calendar.knows(year);
  return (
    <div>
      <p class={styles.strong}>{t('put-up.until.status', { date: formatDate(until) })}</p>
      <p class={styles.muted}>{t(`put-up.${term.kind}.detail`, { days: term.days })}</p>
      {isGuess && <p>{t('put-up.holidays.hint', { year })}</p>}
      <CitationLine rule={ruleSet.posting} />
    </div>
  );
}
