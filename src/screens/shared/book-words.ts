import { FIELD_KINDS, type BodyByKind, type Kind } from '#domain/book/kinds.ts';
import type { AmendedVote } from '#domain/book/kinds-of-recognition.ts';
import { subjectPart } from '#domain/book/subjects.ts';
import type { BookView } from '#domain/book/view.ts';
import { displayCode } from '#protocol/code.ts';
import { householdOf } from '#domain/register/household.ts';
import { formatDate, formatDateTime, formatNumber } from '#i18n/format.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/returns.ts';

/** Fields that have a name of their own; others keep the name the book gives them. */
const FIELDS = [
  'headName',
  'order',
  'birthYear',
  'sex',
  'memberCount',
  'address',
  'cluster',
  'phone',
  'note',
  'status',
  'registration',
  'result',
  'signature',
  'year',
  'place',
  'chair',
  'secretary',
  'method',
  'rules',
  'startedAt',
  'discussion',
  'cancelled',
  'attendance',
  'minutes',
  'answer',
  'reason',
  'target',
  'posting',
  'opinions',
  'sheet',
  'households',
  'postedOn',
  'until',
  'takenDownOn',
  'household',
  'from',
  'text',
  'receivedOn',
  'settlement',
  'how',
  'amendedBefore',
] as const;

/** A field of a household, a meeting or a returned item, as people call it. */
export function fieldLabel(field: string): string {
  const known = FIELDS.find((each) => each === field);
  return known ? t(`field.${known}.label`) : field;
}

const KINDS_OF_HOUSEHOLD = [
  'household',
  'registration',
  'registration-signature',
  'tally',
  'assessment',
] as const;
const KINDS = [
  'meeting',
  'summons',
  'attendance',
  'list-vote',
  'ballot-accounting',
  'minutes',
  'amendment',
  'submission',
  'return-item',
  'acceptance',
  'posting',
  'opinion',
] as const;

/** What a subject is about: “Đăng ký của hộ Nguyễn Văn An”. */
export function subjectLabel(view: BookView, kind: string, subject: string): string {
  const ofHousehold = KINDS_OF_HOUSEHOLD.find((each) => each === kind);
  if (ofHousehold) {
    const household = subjectPart(subject, kind === 'household' ? 0 : 1);
    return t(`kind.${ofHousehold}.label`, { name: householdOf(view, household)?.headName ?? household });
  }
  if (kind === 'ballot-count') return t('kind.ballot-count.label', { teller: subjectPart(subject, 1) });
  const known = KINDS.find((each) => each === kind);
  return known ? t(`kind.${known}.label`) : t('kind.other.label');
}

const WORDS = [
  'male',
  'female',
  'active',
  'moved-out',
  'LIST',
  'SHOW_OF_HANDS',
  'SECRET',
  'open',
  'dismissed',
  'upheld',
] as const;

/** A day as the book keeps it. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One field's content in words. */
export function fieldValueLabel(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return t('disputes.empty.label');
  if (field === 'startedAt' && typeof value === 'number') return formatDateTime(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return common(value ? 'yes.action' : 'no.action');
  if (typeof value === 'string') {
    const known = WORDS.find((word) => word === value);
    if (known) return t(`value.${known}.label`);
    return DAY.test(value) ? formatDate(value) : value;
  }
  if (Array.isArray(value)) return common('households.count', { count: value.length });
  if (field === 'amendedBefore') return votesLabel(value as AmendedVote);
  const { name, position, ruleSetId } = value as { name?: string; position?: string; ruleSetId?: string };
  return [name, position, ruleSetId].filter(Boolean).join(', ') || t('kind.other.label');
}

const votesLabel = ({ for: votes, base }: AmendedVote): string =>
  t('value.votes.label', { for: votes, base });

/** How a household was found, without a word on which case bars it. */
function assessmentLabel({ disqualified, points, unmet, poorHousehold }: BodyByKind['assessment']): string {
  if (disqualified) return t('value.disqualified.label');
  const given = Object.entries(points ?? {});
  const sum = given.reduce((total, [, each]) => total + each, 0);
  const found = [
    points && t('value.points.label', { sum, items: given.map((each) => each.join(': ')).join(', ') }),
    unmet.length > 0 && t('value.unmet.label', { criteria: unmet.join(', ') }),
    poorHousehold && t('value.poor.label'),
  ].filter((text) => typeof text === 'string');
  return found.join('; ') || t('value.met.label');
}

type Describe = { readonly [K in Kind]?: (body: BodyByKind[K]) => string };

const DESCRIBE: Describe = {
  registration: ({ registered, commitments }) =>
    registered ? t('value.registered.label', { count: commitments.length }) : t('value.declined.label'),
  'registration-signature': ({ name }) => t('value.signature.label', { name }),
  tally: (tally) => t('value.tally.label', { ...tally }),
  'list-vote': ({ for: votes, present, exceptions }) =>
    t('value.list.label', { for: votes, present, exceptions: exceptions.length }),
  summons: ({ households, delegates }) =>
    t('value.summons.label', { households: households.length, delegates: delegates.length }),
  'ballot-accounting': ({ issued, spoiled, notReturned }) =>
    t('value.accounting.label', { issued, spoiled, notReturned }),
  'ballot-count': ({ ballots, struck }) =>
    t('value.count.label', {
      ballots,
      struck: formatNumber(Object.values(struck).reduce((sum, count) => sum + count, 0)),
    }),
  minutes: ({ closedAt, code }) =>
    t('value.minutes.label', { when: formatDateTime(closedAt), code: displayCode(code) }),
  assessment: assessmentLabel,
  amendment: ({ changes, reason }) => t('value.amendment.label', { count: changes.length, reason }),
};

/** A whole subject's content in words; `null` is a retraction. */
export function bodyLabel(kind: string, body: unknown): string {
  if (body === null) return t('disputes.removed.label');
  const describe = DESCRIBE[kind as Kind] as ((content: unknown) => string) | undefined;
  return describe ? describe(body) : t('kind.other.label');
}

/** What an entry says: field by field where its kind names fields. */
export function entryLabel(kind: string, body: unknown): string {
  if (!FIELD_KINDS.has(kind) || body === null || typeof body !== 'object') return bodyLabel(kind, body);
  return Object.entries(body)
    .map(([field, value]) => `${fieldLabel(field)}: ${fieldValueLabel(field, value)}`)
    .join('; ');
}
