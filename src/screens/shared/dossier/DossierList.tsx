import type { Dossier, DossierEntry } from '#domain/dossier/dossier.ts';
import { t } from '#i18n/dossier.ts';
import { Button } from '#ui/Button.tsx';
import type { IconName } from '#ui/Icon.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { reasonText, stateLook } from './dossier-words.ts';
import styles from './DossierList.module.css';

/** Where a paper is seen, or what it lacks is done. */
export interface DossierAction {
  readonly label: string;
  readonly href: string;
  readonly icon?: IconName;
}

interface DossierListProps {
  readonly dossier: Dossier;
  /** The head's name of a household, by id. */
  readonly nameOf: (household: string) => string;
  /** What can be done about a paper here; nothing unless given. */
  readonly actionsOf?: (entry: DossierEntry) => readonly DossierAction[];
}

/** What the rules require of a village, paper by paper, with what is there and what is missing. */
export function DossierList({ dossier, nameOf, actionsOf }: DossierListProps) {
  return (
    <ul class={styles.papers} aria-label={t('dossier.papers.title')}>
      {dossier.items.map((entry) => (
        <Paper key={entry.paper} entry={entry} nameOf={nameOf} actions={actionsOf?.(entry) ?? []} />
      ))}
    </ul>
  );
}

interface PaperProps extends Pick<DossierListProps, 'nameOf'> {
  readonly entry: DossierEntry;
  readonly actions: readonly DossierAction[];
}

function Paper({ entry, nameOf, actions }: PaperProps) {
  const title = t(`paper.${entry.paper}.label`);
  const { tone, icon, text } = stateLook(entry);
  return (
    <li class={styles.paper} aria-label={title}>
      <div class={styles.head}>
        <span class={styles.title}>{title}</span>
        <StatusBadge tone={tone} icon={icon}>
          {text}
        </StatusBadge>
      </div>
      <p class={styles.why}>{reasonText(entry.why, nameOf)}</p>
      {actions.length > 0 && (
        <div class={styles.actions}>
          {actions.map(({ label, href, icon: drawing }) => (
            <Button key={href} href={href} icon={drawing}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
