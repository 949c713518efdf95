import type { MonthDay } from '#domain/calendar/civil-date.ts';
import type { Authority, DossierItem, FormName } from '#domain/rules/recognition-rules.ts';
import type { Approval, BallotMethod, Quorum, RegistrationRule, Term } from '#domain/rules/rule-set.ts';
import type { Fraction } from '#domain/rules/fraction.ts';
import { scoredItems, sumOf, type PassMark, type Scale } from '#domain/rules/scale.ts';
import { textOfFraction } from '#domain/rules/share-text.ts';
import { t as desk } from '#i18n/desk.ts';
import { formatDate, formatList } from '#i18n/format.ts';
import { t } from '#i18n/rules.ts';
import { language } from '#i18n/translate.ts';

/* One kind of value of the law in words. */

/** “25/11” */
export const dayText = ({ day, month }: MonthDay): string => `${day}/${month}`;

export const beforeWords = (day: MonthDay): string => desk('year.value.before', { day: dayText(day) });

/** “10 ngày”, “5 ngày làm việc”, or that nothing is fixed. */
export const termWords = (term: Term | null): string =>
  term ? desk(`year.value.days.${term.kind}`, { days: term.days }) : desk('year.value.none');

/** “Từ 60 % số người được triệu tập trở lên” */
export function shareWords(share: Quorum | Approval | null): string {
  if (!share) return desk('year.value.none');
  const words = { share: textOfFraction(share.fraction), base: desk(`year.base.${share.base}`) };
  return share.fraction.strict
    ? desk('year.value.share.exceed', words)
    : desk('year.value.share.reach', words);
}

export function registrationWords({ required, deadline }: RegistrationRule): string {
  const words = desk(required ? 'year.value.required' : 'year.value.optional');
  return deadline ? desk('year.value.registration-by', { required: words, day: dayText(deadline) }) : words;
}

export const methodWords = (methods: readonly BallotMethod[]): string =>
  methods.length === 0
    ? desk('year.value.none')
    : formatList(methods.map((method) => desk(`meeting.method.${method}`)));

export const totalWords = (total: number | null): string =>
  total === null ? desk('year.value.none') : t('value.points', { points: total });

/** “I: 32, II: 42, III: 26; tổng 100 điểm, chấm 3 mục” */
export function scaleWords(scale: Scale | null): string {
  if (!scale) return t('value.no-scale');
  return t('value.scale', {
    standards: scale.standards.map(({ id, maxPoints }) => `${id}: ${maxPoints}`).join(', '),
    points: sumOf(scale.standards),
    items: scoredItems(scale).length,
  });
}

export function floorWords(floor: Fraction | null): string {
  if (!floor) return desk('year.value.none');
  return t(floor.strict ? 'value.floor.exceed' : 'value.floor.reach', { share: textOfFraction(floor) });
}

const markWords = ({ area, poorOnly, points }: PassMark): string => {
  const place = t(`area-class.${area}`);
  return t(poorOnly ? 'value.mark.poor' : 'value.mark', { area: place, points });
};

export const marksWords = (marks: readonly PassMark[]): string =>
  marks.length === 0 ? desk('year.value.none') : marks.map(markWords).join('; ');

/** “Mẫu số 10. Quyết định …”, or the title alone where no number is known. */
export const formWords = ({ number, title }: FormName): string =>
  [number, title[language.value]].filter(Boolean).join('. ');

const paperWords = ({ paper, form, per, unverified }: DossierItem): string => {
  const details = [
    form,
    per === 'household' && t('value.paper.per-household'),
    unverified && t('value.part-unverified'),
  ].filter(Boolean);
  return details.length === 0 ? t(`paper.${paper}`) : `${t(`paper.${paper}`)} (${details.join(', ')})`;
};

export const dossierWords = (papers: readonly DossierItem[]): string => papers.map(paperWords).join('; ');

/** “Chủ tịch UBND cấp xã, từ 01/07/2025” */
export function authorityWords({ office, from, to }: Authority): string {
  const words = { office: office[language.value], from: formatDate(from) };
  return to ? t('value.office.until', { ...words, to: formatDate(to) }) : t('value.office', words);
}
