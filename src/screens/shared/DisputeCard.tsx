import { settleDispute, settleFieldDispute } from '#commands/settle-dispute.ts';
import { FIELD_KINDS, type Kind } from '#domain/book/kinds.ts';
import type { SubjectState } from '#domain/book/fold.ts';
import { resolve, resolveFields, type Candidate, type FieldDispute } from '#domain/book/resolve.ts';
import { formatDateTime } from '#i18n/format.ts';
import { t } from '#i18n/returns.ts';
import { Card } from '#ui/Card.tsx';
import { useApp } from './app-context.ts';
import { bodyLabel, fieldLabel, fieldValueLabel, subjectLabel } from './book-words.ts';
import styles from './DisputeCard.module.css';
import { FailureNotice } from './FailureNotice.tsx';
import { useRecorderName } from './recorder-name.ts';
import { type Recorder, useRecorder } from './use-recorder.ts';

type FieldKind = Parameters<typeof resolveFields>[1];

/** What is disputed of a subject: some of its fields, or all of it (`field` undefined). */
interface Question {
  readonly field: FieldDispute | undefined;
  readonly candidates: readonly Candidate<unknown>[];
}

function questionsOf(state: SubjectState): readonly Question[] {
  if (FIELD_KINDS.has(state.kind)) {
    const { disputes } = resolveFields(state, state.kind as FieldKind);
    return disputes.map((field) => ({ field, candidates: field.candidates }));
  }
  const resolved = resolve(state, state.kind as Kind);
  return resolved.type === 'disputed' ? [{ field: undefined, candidates: resolved.candidates }] : [];
}

interface VersionsProps {
  readonly label: string;
  readonly question: Question;
  readonly wordsOf: (value: unknown) => string;
  readonly onChoose: (choice: Candidate<unknown>, words: string) => void;
}

/** Each version as one wide button: what it says, and who recorded it when. */
function Versions({ label, question, wordsOf, onChoose }: VersionsProps) {
  const nameOf = useRecorderName();
  return (
    <div class={styles.versions} role="group" aria-label={`${label}: ${t('disputes.choose.label')}`}>
      {question.candidates.map((candidate) => {
        const words = wordsOf(candidate.value);
        return (
          <button
            key={candidate.heads[0]?.id}
            class={styles.version}
            type="button"
            onClick={() => onChoose(candidate, words)}
          >
            <span class={styles.value}>{words}</span>
            {candidate.heads.map((head) => (
              <span key={head.id} class={styles.who}>
                {t('disputes.who.detail', { name: nameOf(head), when: formatDateTime(head.recordedAt) })}
              </span>
            ))}
          </button>
        );
      })}
    </div>
  );
}

interface DisputeCardProps {
  readonly village: string;
  readonly subject: string;
  /** Of the screen, when that shows what failed and offers the undo: the card itself is gone once it is settled. */
  readonly recorder?: Recorder | undefined;
}

/**
 * What two people recorded differently, both versions side by side; a tap on one settles it for every copy of the book.
 *
 * `<DisputeCard village={village} subject={subject} recorder={recorder} />`
 */
export function DisputeCard({ village, subject, recorder }: DisputeCardProps) {
  const { recording, village: viewOf } = useApp();
  const own = useRecorder();
  const view = viewOf(village).value;
  const state = view.get(subject);
  if (!state) return null;
  const place = { scope: state.scope, kind: state.kind as Kind, subject };
  const what = subjectLabel(view, state.kind, subject);
  const choose = ({ field }: Question, choice: Candidate<unknown>, words: string) =>
    (recorder ?? own).run(
      () =>
        field ? settleFieldDispute(recording, place, field, choice) : settleDispute(recording, place, choice),
      t('disputes.settled.status', { choice: words }),
    );
  return (
    <>
      <FailureNotice failure={own.failure} />
      {questionsOf(state).map((question) => {
        const field = question.field?.field;
        const label = field ? t('disputes.about.label', { what, field: fieldLabel(field) }) : what;
        return (
          <Card key={field ?? ''} title={label}>
            <Versions
              label={label}
              question={question}
              wordsOf={(value) => (field ? fieldValueLabel(field, value) : bodyLabel(state.kind, value))}
              onChoose={(choice, words) => void choose(question, choice, words)}
            />
          </Card>
        );
      })}
    </>
  );
}
