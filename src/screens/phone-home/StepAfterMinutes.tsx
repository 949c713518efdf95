import { useMemo } from 'preact/hooks';
import type { AfterMinutes, VillageProgress } from '#domain/calendar/next-step.ts';
import { decisionsOf } from '#domain/decision/decision.ts';
import { titlesOf } from '#domain/decision/standing.ts';
import { villageTitlesOf, type VillageTitles } from '#domain/dossier/village-titles.ts';
import { countOpinions } from '#domain/posting/opinions.ts';
import { formatDate } from '#i18n/format.ts';
import { t } from '#i18n/steps.ts';
import { useApp } from '../shared/app-context.ts';
import { useVillageStanding } from '../shared/dossier/use-village-standing.ts';
import { SafetyCopyCard } from '../shared/transfer/SafetyCopyCard.tsx';
import { useYear } from '../shared/use-year.ts';
import { NextLinks } from './NextLinks.tsx';
import { NextStepCard } from './NextStepCard.tsx';
import { useNextStep } from './next-step-here.ts';

/** How many households have the title, and by which decisions. */
function Decided({ titles }: { readonly titles: VillageTitles }) {
  const { recognised, decisions } = titles;
  return (
    <>
      <p>{recognised > 0 ? t('decided.status', { count: recognised }) : t('decided.none.status')}</p>
      <ul>
        {decisions.map(({ id, number, signedOn }) => (
          <li key={id}>{t('decision.status', { number, date: formatDate(signedOn) })}</li>
        ))}
      </ul>
    </>
  );
}

function useTitlesHere(): VillageTitles {
  const { enrolment, village, commune } = useApp();
  const year = useYear();
  const view = village(enrolment.village).value;
  const communeView = commune.value;
  return useMemo(
    () => villageTitlesOf(titlesOf(view, enrolment.village, decisionsOf(communeView, year))),
    [view, communeView, enrolment.village, year],
  );
}

/** The next step of a village whose minutes are sealed: the board, what people said, the dossier, the decision. */
export function StepAfterMinutes({ progress }: { readonly progress: VillageProgress }) {
  const standing = useVillageStanding(useApp().enrolment.village);
  const titles = useTitlesHere();
  const { posting, proposed, toVoteAgain, dossier, opinions } = standing;
  const after: AfterMinutes = {
    posting,
    proposed: proposed.length,
    openOpinions: countOpinions(opinions).open,
    toVoteAgain: toVoteAgain.length,
    due: dossier.due,
    isDecided: titles.decisions.length > 0,
  };
  const step = useNextStep(progress, after);
  return (
    <>
      <NextStepCard step={step} openOpinions={after.openOpinions}>
        {step.step === 'done' && <Decided titles={titles} />}
      </NextStepCard>
      <SafetyCopyCard asked />
      <NextLinks sealed />
    </>
  );
}
