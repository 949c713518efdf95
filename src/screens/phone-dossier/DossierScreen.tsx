import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { compareDates } from '#domain/calendar/civil-date.ts';
import { lackingOf } from '#domain/dossier/dossier.ts';
import { t } from '#i18n/dossier.ts';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useApp } from '../shared/app-context.ts';
import { DossierList } from '../shared/dossier/DossierList.tsx';
import { useNameOf } from '../shared/dossier/use-name-of.ts';
import { useVillageStanding, type VillageStanding } from '../shared/dossier/use-village-standing.ts';
import { CitationLine } from '../shared/minutes/CitationLine.tsx';
import { dossierActions } from './dossier-actions.ts';
import { DossierTerm } from './DossierTerm.tsx';
import { SubmitDialog } from './SubmitDialog.tsx';
import { SubmitPart } from './SubmitPart.tsx';

/** Whether everything is there, said first. */
function Completeness({ standing }: { readonly standing: VillageStanding }) {
  const { review, dossier } = standing;
  if (review.state === 'submitted' || review.state === 'accepted' || review.state === 'returned') return null;
  const lacking = lackingOf(dossier).length;
  return lacking === 0 ? (
    <Notice still tone="success" icon="check" title={t('complete.title')} />
  ) : (
    <Notice still tone="pending" title={t('incomplete.title', { count: lacking })} />
  );
}

/** What the rules require of the village, what is there and what is missing; and the place where it is handed in. */
export function DossierScreen() {
  const { enrolment, today } = useApp();
  const { route } = useLocation();
  const standing = useVillageStanding(enrolment.village);
  const [asking, setAsking] = useState(false);
  const { view, review, dossier, recognition } = standing;
  const { notBefore, isComplete } = dossier;
  // While papers lack, those are what it waits for.
  const isEarly = isComplete && notBefore && compareDates(today.value, notBefore) < 0;
  const nameOf = useNameOf(view);
  if (!recognition) return <Notice tone="pending">{t('dossier.unknown-rules.hint')}</Notice>;
  return (
    <>
      <Completeness standing={standing} />
      <Card title={t('dossier.papers.title')}>
        <DossierList dossier={dossier} nameOf={nameOf} actionsOf={(entry) => dossierActions(entry, review)} />
        <CitationLine rule={recognition.dossier} />
      </Card>
      <DossierTerm standing={standing} />
      <SubmitPart
        review={review}
        isComplete={isComplete}
        waitsFor={isEarly ? notBefore : undefined}
        onSubmit={() => setAsking(true)}
      />
      {asking && (
        <SubmitDialog
          standing={standing}
          nameOf={nameOf}
          onClose={() => setAsking(false)}
          onSubmitted={() => route('/')}
        />
      )}
    </>
  );
}
