import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { recordRegistration, signRegistration } from '#commands/registrations.ts';
import type { Signature } from '#domain/book/kinds.ts';
import { isNoticeGiven, noticeVersionOn } from '#domain/privacy/notice.ts';
import { ruleSetOf } from '#domain/register/year-rules.ts';
import type { Household } from '#domain/register/household.ts';
import { registrationOf, registrationSignatureOf, type Registration } from '#domain/register/registration.ts';
import { t } from '#i18n/phone.ts';
import { AnswerButtons } from '#ui/AnswerButtons.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ActionFoot } from '../shared/ActionFoot.tsx';
import { useApp } from '../shared/app-context.ts';
import { LazyPart } from '../shared/LazyPart.tsx';
import type { Recorder } from '../shared/use-recorder.ts';
import { useYear } from '../shared/use-year.ts';
import { AllCommitments, Commitments } from './Commitments.tsx';
import { HouseholdHead } from './HouseholdHead.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import styles from './RegistrationScreen.module.css';

const loadSignatureDialog = () => import('./SignatureDialog.tsx').then((part) => part.SignatureDialog);

type Answer = 'yes' | 'no';

interface AskHouseholdProps {
  readonly household: Household;
  readonly recorder: Recorder;
  readonly undoBar: ComponentChildren;
  readonly goTo: (household: string) => void;
  readonly goOn: () => void;
  /** How far the round is, under the name. */
  readonly children: ComponentChildren;
}

function answerOf(registration: Registration): Answer | undefined {
  if (registration.type !== 'settled') return undefined;
  return registration.value.registered ? 'yes' : 'no';
}

/** Says that somebody answered before, or that two phones disagree; nothing for the usual household. */
function Before({ registration }: { readonly registration: Registration }) {
  if (registration.type === 'empty') return null;
  const disputed = registration.type === 'disputed';
  return (
    <Notice still tone={disputed ? 'pending' : 'info'} icon={disputed ? 'people' : 'check'}>
      {disputed ? t('registration.disputed.title') : t('registration.again.status')}
    </Notice>
  );
}

/** The commands of this household: an answer leads on, a signature stays, an undo of either leads back. */
function useAnswers({ household, recorder, goTo, goOn }: AskHouseholdProps) {
  const { enrolment, recording, village, today } = useApp();
  const year = useYear();
  const place = { village: enrolment.village, year, household: household.id };
  const { headName: name } = household;
  const back = () => goTo(household.id);
  return {
    async answer(answer: Answer, kept: readonly string[]) {
      const registered = answer === 'yes';
      const body = { registered, commitments: registered ? kept : [] };
      const said = t(`registration.${answer}.status`, { name });
      const version = noticeVersionOn(today.peek());
      // Who declines gives no data, and is not told what becomes of them.
      const isTold = !registered || isNoticeGiven(village(place.village).peek(), household.id, version);
      const notice = isTold ? undefined : version;
      if (await recorder.run(() => recordRegistration(recording, place, body, notice), said, back)) goOn();
    },
    sign: (signature: Signature) =>
      recorder.run(
        () => signRegistration(recording, place, signature),
        t('registration.signed.status', { name }),
        back,
      ),
  };
}

/** The ticks of the household on the screen: as recorded until somebody taps; never another household's. */
function useTicks(household: string, registration: Registration) {
  const [ticks, setTicks] = useState<{ readonly household: string; readonly kept: readonly string[] }>();
  const recorded = registration.type === 'empty' ? [] : registration.value.commitments;
  const kept = ticks?.household === household ? ticks.kept : recorded;
  return { kept, tick: (next: readonly string[]) => setTicks({ household, kept: next }) };
}

/** The second tap of a double tap would answer for the next household. */
function dropDoubleTap(event: MouseEvent): void {
  if (event.detail > 1) event.stopPropagation();
}

/** One household: who it is, what it commits to, and the answer that leads to the next. */
export function AskHousehold(props: AskHouseholdProps) {
  const { household, undoBar, children } = props;
  const { enrolment, village, commune } = useApp();
  const year = useYear();
  const view = village(enrolment.village).value;
  const registration = registrationOf(view, year, household.id);
  const signed = registrationSignatureOf(view, year, household.id) !== undefined;
  const { kept, tick } = useTicks(household.id, registration);
  const offered = { commitments: ruleSetOf(commune.value, year).commitments.value, kept, onChange: tick };
  const [signing, setSigning] = useState(false);
  const { answer, sign } = useAnswers(props);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.scrollIntoView(), [household.id]);
  return (
    <>
      <div class={styles.top} ref={top}>
        <HouseholdHead household={household} />
        {undoBar}
      </div>
      {children}
      <Before registration={registration} />
      <NoticeLine household={household.id} />
      <Commitments {...offered} />
      <Button icon={signed ? 'check' : 'pen'} wide onClick={() => setSigning(true)}>
        {signed ? t('registration.sign-again.action') : t('registration.sign.action')}
      </Button>
      {signing && (
        <LazyPart load={loadSignatureDialog}>
          {(SignatureDialog) => (
            <SignatureDialog
              name={household.headName}
              onClose={() => setSigning(false)}
              onSign={(signature) => {
                setSigning(false);
                void sign(signature);
              }}
            />
          )}
        </LazyPart>
      )}
      <ActionFoot>
        <AllCommitments {...offered} />
        <div role="presentation" onClickCapture={dropDoubleTap}>
          <AnswerButtons
            label={t('registration.question.label')}
            answers={[
              { value: 'yes', label: t('registration.yes.action'), icon: 'check' },
              { value: 'no', label: t('registration.no.action'), icon: 'minus', tone: 'other' },
            ]}
            value={answerOf(registration)}
            onAnswer={(value) => void answer(value, kept)}
          />
        </div>
      </ActionFoot>
    </>
  );
}
