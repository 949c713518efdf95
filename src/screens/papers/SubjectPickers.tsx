import { useLocation } from 'preact-iso';
import type { PaperSubject } from '#documents/from-book/paper-sources.ts';
import type { Decision } from '#domain/decision/decision.ts';
import { isSigned } from '#domain/decision/decision.ts';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/papers.ts';
import { Card } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';
import { paperUrl, type PaperAddress } from '../shared/paper/paper-url.ts';
import type { Choices, MeetingChoice } from './choices.ts';
import { HouseholdPicker } from './HouseholdPicker.tsx';
import { useSide } from './side.ts';

interface SubjectPickersProps {
  readonly choices: Choices;
  readonly address: PaperAddress;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What the paper is about, where there is a choice. Each choice stands in the address. */
export function SubjectPickers({ choices, address }: SubjectPickersProps) {
  const side = useSide();
  const { route } = useLocation();
  const { subject } = choices;
  const choose = (changes: PaperSubject) => route(paperUrl(side, { ...address, ...changes }), true);
  const villages = several(choices.villages).map(({ id, name }) => ({ value: id, label: name }));
  const meetings = several(choices.meetings).map((meeting) => ({
    value: meeting.id,
    label: meetingLabel(meeting),
  }));
  const decisions = several(choices.decisions).map((decision) => ({
    value: decision.id,
    label: decisionLabel(decision),
  }));
  const asksHousehold = choices.households && choices.open !== 'meeting';
  if (villages.length + meetings.length + decisions.length === 0 && !asksHousehold) return null;
  return (
    <div data-chrome>
      <Card title={t('pick.title')}>
        <Select
          what="village"
          options={villages}
          value={subject.village}
          onChoose={(village) => choose({ village, meeting: undefined, household: undefined })}
        />
        <Select
          what="meeting"
          options={meetings}
          value={subject.meeting}
          onChoose={(meeting) => choose({ village: subject.village, meeting })}
        />
        <Select
          what="decision"
          options={decisions}
          value={subject.decision}
          onChoose={(decision) => choose({ decision })}
        />
        {asksHousehold && (
          <HouseholdPicker
            key={subject.village}
            village={subject.village ?? ''}
            chosen={subject.household}
            onChoose={(household) => choose({ household })}
          />
        )}
      </Card>
    </div>
  );
}

/** One alone is no choice. */
const several = <One,>(choices: readonly One[] | undefined): readonly One[] =>
  choices && choices.length > 1 ? choices : [];

interface SelectProps {
  readonly what: 'village' | 'meeting' | 'decision';
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

const Select = ({ what, options, value = '', onChoose }: SelectProps) =>
  options.length === 0 ? null : (
    <Field
      kind="select"
      label={t(`pick.${what}.label`)}
      options={[{ value: '', label: t(`pick.${what}.none`) }, ...options]}
      value={value}
      onInput={(id) => onChoose(id || undefined)}
    />
  );

const meetingLabel = ({ cluster, startedAt, sealed }: MeetingChoice): string =>
  [
    startedAt === undefined
      ? t('pick.meeting.not-started')
      : t('pick.meeting.day', { day: formatDate(startedAt) }),
    cluster,
    sealed && t('pick.meeting.sealed'),
  ]
    .filter(Boolean)
    .join(', ');

const decisionLabel = (decision: Decision): string => {
  const { type, number, signedOn } = decision;
  const name = isSigned(decision)
    ? t('pick.decision.signed', { number, day: formatDate(signedOn) })
    : t('pick.decision.draft');
  return `${name}, ${t(`pick.decision.${type}`)}`;
};
