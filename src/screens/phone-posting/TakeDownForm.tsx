import { takeDownPosting } from '#commands/postings.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import type { Posting } from '#domain/posting/posting.ts';
import { t as common } from '#i18n/common.ts';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/posting.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { useApp } from '../shared/app-context.ts';
import { DateField } from '../shared/DateField.tsx';
import { useKept } from '../shared/use-kept.ts';
import type { BoardProps } from './board-props.ts';

interface TakeDownFormProps extends BoardProps {
  readonly posting: Posting;
  readonly onDone: () => void;
}

/** On which day the sheet came down. */
export function TakeDownForm({ standing, recorder, posting, onDone }: TakeDownFormProps) {
  const { recording, today } = useApp();
  const [day, setDay] = useKept(`take-down:${posting.id}`, isoDayOf(today.value));
  const { village } = standing.review;
  const record = async () => {
    const takeDown = () => takeDownPosting(recording, village, posting, day);
    if (await recorder.run(takeDown, t('take-down.status', { date: formatDate(day) }))) onDone();
  };
  const leave = () => {
    recorder.forget();
    onDone();
  };
  return (
    <Card title={t('take-down.title')}>
      <DateField label={t('take-down.day.label')} value={day} onInput={setDay} />
      <Stack gap={2}>
        <Button kind="primary" icon="check" large wide onClick={() => void record()}>
          {t('take-down.record.action')}
        </Button>
        <Button wide onClick={leave}>
          {common('cancel.action')}
        </Button>
      </Stack>
    </Card>
  );
}
