import { useMemo } from 'preact/hooks';
import { activeHouseholdsOf } from '#domain/register/household.ts';
import { countRegistrations } from '#domain/register/registration.ts';
import { t as common } from '#i18n/common.ts';
import { formatNumber } from '#i18n/format.ts';
import { t } from '#i18n/phone.ts';
import { Card, Figures } from '#ui/Card.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { useApp } from '../shared/app-context.ts';
import '../shared/install/install-offer.ts';
import { LazyPart } from '../shared/LazyPart.tsx';
import { NoHouseholds } from '../shared/NoHouseholds.tsx';
import { useYear } from '../shared/use-year.ts';
import { TodoList } from './TodoList.tsx';

// With it come the decrees and their calendar: a third of this screen, so it follows the first paint.
const loadNextStep = () => import('./NextStepHere.tsx').then((part) => part.NextStepHere);

const loadCareCard = () => import('./CareCard.tsx').then((part) => part.CareCard);

function useRegistrationCounts() {
  const { enrolment, village } = useApp();
  const year = useYear();
  const view = village(enrolment.village).value;
  return useMemo(() => countRegistrations(view, year, activeHouseholdsOf(view)), [view, year]);
}

function RegistrationCard() {
  const { recorded, households, registered, declined } = useRegistrationCounts();
  if (households === 0) return <NoHouseholds />;
  return (
    <Card title={t('home.progress.title')}>
      <ProgressBar
        label={t('home.progress.title')}
        value={recorded}
        max={households}
        text={t('home.progress.status', { recorded, households })}
      />
      <p>{t('home.progress.detail', { registered, declined })}</p>
    </Card>
  );
}

/** The three places of what this device recorded, counted from its database; received only by receipt (L8). */
function PlacesCard() {
  const { recorded, unsent } = useApp().progress.value;
  const received = recorded - unsent;
  return (
    <Card title={t('home.places.title')}>
      <Figures
        figures={[
          { label: common('state.recorded.status'), value: formatNumber(recorded) },
          {
            label: common('state.waiting.status'),
            value: formatNumber(unsent),
            tone: unsent > 0 ? 'pending' : undefined,
          },
          {
            label: common('state.received.status'),
            value: formatNumber(received),
            tone: received > 0 ? 'success' : undefined,
          },
        ]}
      />
    </Card>
  );
}

/** The phone's first screen: what to do next and by when, how far the village is, what waits for a person. */
export function HomeScreen() {
  return (
    <>
      <LazyPart load={loadNextStep}>{(NextStepHere) => <NextStepHere />}</LazyPart>
      <TodoList />
      <RegistrationCard />
      <PlacesCard />
      <LazyPart load={loadCareCard}>{(CareCard) => <CareCard />}</LazyPart>
    </>
  );
}
