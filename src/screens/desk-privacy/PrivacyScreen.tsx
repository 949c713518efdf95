import { useState } from 'preact/hooks';

import { t } from '#i18n/privacy.ts';
import { Stack } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Tabs } from '#ui/Tabs.tsx';

import { useApp } from '../shared/app-context.ts';
import { HouseholdPart } from './HouseholdPart.tsx';
import { IncidentPart } from './IncidentPart.tsx';
import { RequestsPart } from './RequestsPart.tsx';
import { RetentionPart } from './RetentionPart.tsx';

const PARTS = ['household', 'requests', 'retention', 'incident'] as const;
type Part = (typeof PARTS)[number];

const SHOWN: Readonly<Record<Part, () => preact.JSX.Element>> = {
  household: HouseholdPart,
  requests: RequestsPart,
  retention: RetentionPart,
  incident: IncidentPart,
};

/** A household's data on request, erasure, terms that are over, and what to do when something leaked. */
export function PrivacyScreen() {
  const { enrolment } = useApp();
  const [part, setPart] = useState<Part>('household');
  const Shown = SHOWN[part];
  return (
    <Stack>
      <PageHeader title={t('privacy.title')} lead={t('privacy.lead')} />
      {enrolment.role !== 'officer' && <Notice still>{t('privacy.officer-only.hint')}</Notice>}
      <Tabs
        label={t('privacy.tabs.label')}
        tabs={PARTS.map((id) => ({ id, label: t(`privacy.tab.${id}.label`) }))}
        selected={part}
        onSelect={setPart}
      >
        <Shown />
      </Tabs>
    </Stack>
  );
}
