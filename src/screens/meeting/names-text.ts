import { formatList } from '#i18n/format.ts';
import { t } from '#i18n/meeting.ts';

const NAMES_SHOWN = 5;

/** The first few households by name, and how many more there are. */
export function namesText(households: readonly string[], nameOf: (household: string) => string): string {
  const shown = households.slice(0, NAMES_SHOWN).map(nameOf);
  const more = households.length - shown.length;
  return more > 0 ? t('problem.names-more.label', { names: shown.join(', '), more }) : formatList(shown);
}
