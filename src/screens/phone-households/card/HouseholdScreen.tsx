import { useMemo } from 'preact/hooks';
import { correctHousehold, moveOutHousehold } from '#commands/households.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { clustersOf, householdOf, householdsOf, type Household } from '#domain/register/household.ts';
import { registrationOf } from '#domain/register/registration.ts';
import { t as common } from '#i18n/common.ts';
import { formatDateTime } from '#i18n/format.ts';
import { t } from '#i18n/household.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Facts, Stack } from '#ui/Card.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Notice } from '#ui/Notice.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { UndoBar } from '#ui/UndoBar.tsx';
import { ActionFoot } from '../../shared/ActionFoot.tsx';
import { useApp } from '../../shared/app-context.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { LazyPart } from '../../shared/LazyPart.tsx';
import { paperUrl } from '../../shared/paper/paper-url.ts';
import { useRecorderName } from '../../shared/recorder-name.ts';
import { type Recorder, useRecorder } from '../../shared/use-recorder.ts';
import { useYear } from '../../shared/use-year.ts';
import { changedFields, formOf } from './household-form.ts';
import { HouseholdForm } from './HouseholdForm.tsx';
import styles from './HouseholdScreen.module.css';
import { useKept } from '../../shared/use-kept.ts';
import { RegistrationCard } from './RegistrationCard.tsx';

// Decisions and earlier years: most look at a household to register it.
const loadYears = () => import('./YearsCard.tsx').then((part) => part.YearsCard);

function factsOf(household: Household): readonly (readonly [string, string])[] {
  const { order, birthYear, sex, memberCount, address, cluster, phone, note } = household;
  const facts: readonly (readonly [string, string])[] = [
    [t('household.order.label'), String(order)],
    [t('household.address.label'), address],
    [t('household.cluster.label'), cluster],
    [t('household.member-count.label'), String(memberCount ?? '')],
    [t('household.birth-year.label'), String(birthYear ?? '')],
    [t('household.sex.label'), sex ? t(`household.${sex}.label`) : ''],
    [t('household.phone.label'), phone],
    [t('household.note.label'), note],
  ];
  return facts.filter(([, value]) => value !== '');
}

/** Who wrote what of this household that still stands, the newest first. */
function Changes({ id }: { readonly id: string }) {
  const { enrolment, village } = useApp();
  const nameOf = useRecorderName();
  const year = useYear();
  const view = village(enrolment.village).value;
  const heads = [subjectOf.household(id), subjectOf.registration(year, id)]
    .flatMap((subject) => view.get(subject)?.heads ?? [])
    .sort((a, b) => b.recordedAt - a.recordedAt);
  return (
    <Card title={t('household.changes.title')}>
      <ul class={styles.changes}>
        {heads.slice(0, 5).map((head) => (
          <li key={head.id}>
            {head.kind === 'registration'
              ? t('household.change.registration.label')
              : changedWords(head.body)}
            <p class={styles.detail}>
              {t('household.change.detail', { name: nameOf(head), when: formatDateTime(head.recordedAt) })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const CHANGE_LABELS = {
  headName: 'household.head-name.label',
  birthYear: 'household.birth-year.label',
  sex: 'household.sex.label',
  memberCount: 'household.member-count.label',
  address: 'household.address.label',
  cluster: 'household.cluster.label',
  phone: 'household.phone.label',
  note: 'household.note.label',
  order: 'household.order.label',
  status: 'household.status.label',
} as const;

function changedWords(body: unknown): string {
  const fields = Object.keys(body as object).filter((field) => field in CHANGE_LABELS);
  if (fields.length > 3) return t('household.change.all.label');
  return fields.map((field) => t(CHANGE_LABELS[field as keyof typeof CHANGE_LABELS])).join(', ');
}

interface CardProps {
  readonly household: Household;
  readonly recorder: Recorder;
}

function MoveButton({ household, recorder }: CardProps) {
  const { enrolment, recording } = useApp();
  const { id, headName: name, status } = household;
  const place = enrolment.village;
  if (status === 'active') {
    const move = () =>
      recorder.run(() => moveOutHousehold(recording, place, id), t('household.moved-out.status', { name }));
    return (
      <Button icon="exit" onClick={() => void move()}>
        {t('household.move-out.action')}
      </Button>
    );
  }
  const comeBack = () =>
    recorder.run(
      () => correctHousehold(recording, place, id, { status: 'active' }),
      t('household.moved-back.status', { name }),
    );
  return (
    <Button icon="house" onClick={() => void comeBack()}>
      {t('household.move-back.action')}
    </Button>
  );
}

function EditForm({ household, recorder, onDone }: CardProps & { readonly onDone: () => void }) {
  const { enrolment, village, recording } = useApp();
  const view = village(enrolment.village).value;
  const clusters = useMemo(() => clustersOf(householdsOf(view)), [view]);
  return (
    <HouseholdForm
      keptAs={household.id}
      start={formOf(household)}
      clusters={clusters}
      action={t('form.record.action')}
      onCancel={onDone}
      onRecord={async (fields) => {
        const changes = changedFields(household, fields);
        const changed = Object.keys(changes).length > 0;
        const recorded =
          !changed ||
          (await recorder.run(
            () => correctHousehold(recording, enrolment.village, household.id, changes),
            t('household.corrected.status'),
          ));
        if (recorded) onDone();
        return recorded;
      }}
    />
  );
}

function HouseholdCard({ household, recorder }: CardProps) {
  const { enrolment, village: bookOf } = useApp();
  const { village } = enrolment;
  const year = useYear();
  const [editing, setEditing] = useKept(`editing:${household.id}`, false);
  const registration = registrationOf(bookOf(village).value, year, household.id);
  if (editing) return <EditForm household={household} recorder={recorder} onDone={() => setEditing(false)} />;
  const disputed = household.disputes.length > 0 || registration.type === 'disputed';
  return (
    <>
      {disputed && (
        <Notice
          still
          tone="pending"
          icon="people"
          title={t('household.disputed.title')}
          action={{ label: t('household.disputed.action'), href: '/returns' }}
        />
      )}
      <Card>
        <h2 class={styles.name}>{household.headName}</h2>
        {household.status === 'moved-out' && (
          <StatusBadge icon="exit">{t('household.status.moved-out.label')}</StatusBadge>
        )}
        <Facts facts={factsOf(household)} />
        <Stack row gap={2}>
          <Button icon="pen" onClick={() => setEditing(true)}>
            {t('household.edit.action')}
          </Button>
          <MoveButton household={household} recorder={recorder} />
        </Stack>
      </Card>
      <RegistrationCard household={household} />
      <LazyPart load={loadYears}>{(YearsCard) => <YearsCard household={household.id} />}</LazyPart>
      <Changes id={household.id} />
      <Button icon="print" wide href={paperUrl('phone', { form: 'F22', village, household: household.id })}>
        {t('household.data-paper.action')}
      </Button>
    </>
  );
}

/** Everything the village's book says of one household, and what one can change of it. */
export function HouseholdScreen({ id }: { readonly id: string }) {
  const { enrolment, village } = useApp();
  const recorder = useRecorder();
  const household = householdOf(village(enrolment.village).value, id);
  if (!household || household.erased)
    return <EmptyState icon="house" title={household?.headName ?? t('household.missing.title')} />;
  return (
    <>
      <FailureNotice failure={recorder.failure} />
      <HouseholdCard key={id} household={household} recorder={recorder} />
      <ActionFoot empty={recorder.done === undefined}>
        <UndoBar text={recorder.done} undoLabel={common('undo.action')} onUndo={recorder.undo} />
      </ActionFoot>
    </>
  );
}
