import { t } from '#i18n/desk.ts';
import { Stack } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';

import { DossierList } from '../shared/dossier/DossierList.tsx';
import { paperUrl } from '../shared/paper/paper-url.ts';
import { PartTools } from './PartTools.tsx';
import type { PartProps } from './VillageTabs.tsx';

const PAPERS = ['F11', 'F10', 'F12'] as const;

/** What the rules require of the village beside what its book has. */
export function DossierPart({ page, onReturn }: PartProps) {
  const { dossier, nameOf } = page;
  return (
    <Stack gap={3}>
      <Notice tone={dossier.isComplete ? 'success' : 'pending'} still>
        {t(dossier.isComplete ? 'dossier.complete.status' : 'dossier.open.status')}
      </Notice>
      <DossierList dossier={dossier} nameOf={nameOf} />
      <PartTools
        papers={PAPERS.map((form) => ({
          label: t(`paper.${form}.action`),
          href: paperUrl('desk', { form, village: page.id }),
        }))}
        returnLabel={t('return.village.action')}
        onReturn={onReturn && (() => onReturn({ type: 'village', field: '' }))}
      />
    </Stack>
  );
}
