import { validBallots } from '#domain/meeting/ballots.ts';
import type { Meeting } from '#domain/meeting/meeting.ts';
import { formatLongDate, formatNumber, formatTime, withinSentence } from '#i18n/format.ts';
import { t } from '#i18n/minutes.ts';
import { fractionText, shareText } from './fraction-text.ts';

type NameOf = (household: string) => string;

/** When and where the meeting began. */
function openingText({ fields, year }: Meeting, village: string): string {
  const { startedAt = 0, place = '', cluster = '' } = fields;
  const slots = {
    time: formatTime(startedAt),
    date: formatLongDate(startedAt),
    place,
    village: withinSentence(village),
    year,
  };
  return cluster ? t('text.opening-cluster.label', { ...slots, cluster }) : t('text.opening.label', slots);
}

/** Who was summoned, who came, and how many households had somebody there (form of Decree 59/2023/NĐ-CP). */
function attendanceText({ attendance }: Meeting): string {
  const { householdsSummoned, householdsPresent, delegatesPresent } = attendance;
  return t('text.attendance.label', {
    summoned: formatNumber(attendance.summoned),
    present: formatNumber(attendance.present),
    households: formatNumber(householdsPresent),
    delegates: formatNumber(delegatesPresent),
    away: formatNumber(householdsSummoned - householdsPresent),
  });
}

/** Whether the meeting may decide, by its pinned quorum. */
function quorumText({ quorum, fields }: Meeting): string | undefined {
  if (!quorum || !fields.rules) return undefined;
  const slots = {
    share: shareText(quorum.present, quorum.of),
    needed: formatNumber(quorum.needed),
    fraction: fractionText(fields.rules.quorum.fraction),
  };
  return quorum.met ? t('text.quorum-met.label', slots) : t('text.quorum-missed.label', slots);
}

/** How the meeting voted, and for paper ballots what became of every paper. */
function methodText({ fields, ballots }: Meeting): string | undefined {
  const { method } = fields;
  if (!method) return undefined;
  if (method !== 'SECRET' || !('accounting' in ballots)) return t(`text.method-${method}.label`);
  const { accounting } = ballots;
  return t('text.ballots.label', { ...accounting, valid: validBallots(accounting) });
}

/** How many households the meeting proposes and which it does not. */
function resultTexts(meeting: Meeting, nameOf: NameOf): readonly string[] {
  const { sealedResults: results, year } = meeting;
  const proposed = results.filter((result) => result.outcome === 'proposed');
  const rejected = results.filter((result) => result.outcome === 'not-proposed');
  const texts = [t('text.proposed.label', { share: shareText(proposed.length, results.length), year })];
  if (rejected.length === 0) return texts;
  const names = rejected.map((result) => nameOf(result.household)).join(', ');
  return [...texts, t('text.not-proposed.label', { count: rejected.length, names })];
}

const officialText = ({ name, position }: { readonly name: string; readonly position: string }): string =>
  position ? `${name} – ${position}` : name;

/** Who chaired and who wrote. */
function officialsText({ fields }: Meeting): string | undefined {
  const { chair, secretary } = fields;
  if (!chair || !secretary) return undefined;
  return t('text.officials.label', { chair: officialText(chair), secretary: officialText(secretary) });
}

/** The minutes as the chair reads them aloud before both sign: only what has been recorded. */
export function readBack(meeting: Meeting, village: string, nameOf: NameOf): readonly string[] {
  const { discussion } = meeting.fields;
  return [
    openingText(meeting, village),
    officialsText(meeting),
    attendanceText(meeting),
    quorumText(meeting),
    methodText(meeting),
    ...(meeting.fields.method ? resultTexts(meeting, nameOf) : []),
    discussion ? t('text.discussion.label', { discussion }) : undefined,
  ].filter((text) => text !== undefined);
}
