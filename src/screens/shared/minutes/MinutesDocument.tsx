import { useMemo } from 'preact/hooks';
import { displayCode } from '#protocol/code.ts';
import type { Delegate } from '#domain/book/kinds.ts';
import { summonsOf } from '#domain/meeting/attendance.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { communeOf, villagesOf } from '#domain/register/commune.ts';
import { householdsOf } from '#domain/register/household.ts';
import { approvalRuleOf, quorumRuleOf } from '#domain/rules/pinned-rules.ts';
import type { Citation } from '#domain/rules/rule-set.ts';
import { formatTime } from '#i18n/format.ts';
import { t } from '#i18n/minutes.ts';
import { useApp } from '../app-context.ts';
import { AmendmentPart } from './AmendmentPart.tsx';
import { DocumentHead } from './DocumentHead.tsx';
import { fractionText } from './fraction-text.ts';
import styles from './MinutesDocument.module.css';
import { attendanceText, methodText, openingText, quorumText, resultTexts } from './read-back.ts';
import { SignaturesPart } from './SignaturesPart.tsx';
import { VotesTable } from './VotesTable.tsx';

interface MinutesDocumentProps {
  /** The village's id. */
  readonly village: string;
  readonly meeting: Meeting;
}

const citationText = ({ article, document }: Citation): string =>
  [article, document].filter(Boolean).join(', ');

/**
 * The minutes as an A4 paper after the decree's own form, made from the book alone: printable on a phone without a network.
 *
 * Shows the result as it was signed; an amendment follows as its own signed part.
 */
export function MinutesDocument({ village, meeting }: MinutesDocumentProps) {
  const app = useApp();
  const view = app.village(village).value;
  const commune = communeOf(app.commune.value);
  const villageName =
    villagesOf(app.commune.value).find(({ id }) => id === village)?.name ?? app.enrolment.villageName;
  const register = useMemo(() => new Map(householdsOf(view).map((each) => [each.id, each])), [view]);
  const nameOf = (household: string) => register.get(household)?.headName ?? household;
  const { rules } = meeting.fields;
  return (
    <article class={styles.paper} aria-label={t('document.label')} data-document>
      <DocumentHead
        meeting={meeting}
        communeName={commune?.name ?? app.enrolment.commune.name}
        villageName={villageName}
      />
      {meeting.minutes.type === 'empty' && <p class={styles.draft}>{t('document.draft.status')}</p>}
      <p>{openingText(meeting, villageName)}</p>
      <PeopleText meeting={meeting} delegates={summonsOf(view, meeting.id).delegates} />
      <ContentText meeting={meeting} />
      <h3>{t('document.results.title')}</h3>
      {resultTexts(meeting, nameOf).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {rules && <VotesTable results={meeting.sealedResults} approval={rules.approval} register={register} />}
      <ClosingPart meeting={meeting} />
      <AmendmentPart meeting={meeting} register={register} />
    </article>
  );
}

interface PeopleTextProps {
  readonly meeting: Meeting;
  readonly delegates: readonly Delegate[];
}

function PeopleText({ meeting, delegates }: PeopleTextProps) {
  const { chair, secretary } = meeting.fields;
  const names = delegates.map(({ name, position }) => (position ? `${name} (${position})` : name));
  return (
    <>
      <h3>{t('document.people.title')}</h3>
      <p>{t('document.chair.label', { name: chair?.name ?? '…', position: chair?.position ?? '…' })}</p>
      <p>
        {t('document.secretary.label', {
          name: secretary?.name ?? '…',
          position: secretary?.position ?? '…',
        })}
      </p>
      {names.length > 0 && <p>{t('document.delegates.label', { names: names.join('; ') })}</p>}
      <p>{attendanceText(meeting)}</p>
      <p>{quorumText(meeting)}</p>
    </>
  );
}

function ContentText({ meeting }: { readonly meeting: Meeting }) {
  const discussion = meeting.fields.discussion || t('document.no-discussion.label');
  return (
    <>
      <h3>{t('document.content.title')}</h3>
      <RulesText meeting={meeting} />
      <p>{methodText(meeting)}</p>
      <p>{t('document.discussion.label', { discussion })}</p>
    </>
  );
}

function ClosingPart({ meeting }: { readonly meeting: Meeting }) {
  if (meeting.minutes.type === 'empty') return null;
  const { closedAt, chair, secretary, code } = meeting.minutes.value;
  return (
    <>
      <p>{t('document.closing.label', { time: formatTime(closedAt) })}</p>
      <SignaturesPart chair={chair} secretary={secretary} />
      <p class={styles.code}>{t('document.code.label', { code: displayCode(code) })}</p>
    </>
  );
}

/** The pinned rules in a sentence, each with its source. */
function RulesText({ meeting }: { readonly meeting: Meeting }) {
  const { rules } = meeting.fields;
  if (!rules) return null;
  const quorum = quorumRuleOf(rules);
  const approval = approvalRuleOf(rules);
  return (
    <p>
      {t('document.rules.label', {
        quorum: t(`rule.quorum.${rules.quorum.base}.label`, { share: fractionText(rules.quorum.fraction) }),
        quorumSource: citationText(quorum.citation),
        approval: t(`rule.approval.${rules.approval.base}.label`, {
          share: fractionText(rules.approval.fraction),
        }),
        approvalSource: citationText(approval.citation),
      })}
    </p>
  );
}
