import { isSigned, type Decision } from '#domain/decision/decision.ts';
import { t } from '#i18n/decisions.ts';
import { formatDate } from '#i18n/format.ts';
import { Notice } from '#ui/Notice.tsx';

import { numberText } from './decision-words.ts';
import type { DecisionPage } from './use-decision.ts';

const hrefOf = ({ id }: Decision): string => `/desk/decisions/${id}`;

const nameOf = (decision: Decision): string =>
  isSigned(decision)
    ? t('related.name', { number: numberText(decision), day: formatDate(decision.signedOn) })
    : numberText(decision);

/** What this decision changes, and what changes it, each with the way there. */
export function RelatedNotices({ page: { decision, earlier, later } }: { readonly page: DecisionPage }) {
  const kind = decision.type === 'revocation' ? 'revocation' : 'correction';
  return (
    <>
      {earlier && (
        <Notice tone="info" still>
          {t(`related.${kind}.of`)} <a href={hrefOf(earlier)}>{nameOf(earlier)}</a>.
        </Notice>
      )}
      {later.map((each) => (
        <Notice key={each.id} tone={isSigned(each) ? 'danger' : 'pending'} icon="info" still>
          {t(`related.${each.type === 'revocation' ? 'revocation' : 'correction'}.by`)}{' '}
          <a href={hrefOf(each)}>{nameOf(each)}</a>.
          {each.reason !== '' && ` ${t('related.reason', { reason: each.reason })}`}
        </Notice>
      ))}
    </>
  );
}
