import { useLocation } from 'preact-iso';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { activeHouseholdsOf } from '#domain/register/household.ts';
import { countRegistrations } from '#domain/register/registration.ts';
import { nextToRegister } from '#domain/register/registration-order.ts';
import { useApp } from '../shared/app-context.ts';
import { useYear } from '../shared/use-year.ts';

/**
 * Which household is asked, and who is next. Where one is stands in the address, so that a phone that died goes on there;
 * without an address the round goes on at the first household that nobody has asked.
 */
export function useRegisterRound(asked: string | undefined) {
  const { enrolment, village } = useApp();
  const year = useYear();
  const { route } = useLocation();
  const view = village(enrolment.village).value;
  const households = useMemo(() => activeHouseholdsOf(view), [view]);
  const counts = useMemo(() => countRegistrations(view, year, households), [view, year, households]);
  const [current, setCurrent] = useState(asked);
  useEffect(() => setCurrent(asked), [asked]);

  const next = nextToRegister(view, year, households, current);
  const household = households.find((each) => each.id === current) ?? next;

  const goTo = (id: string | undefined) => {
    setCurrent(id);
    route(id === undefined ? '/registration' : `/registration/${id}`, true);
  };
  // Stays with a household once it is on the screen: a second phone's answer must not put another one under the thumb.
  const shown = household?.id;
  useEffect(() => {
    if (shown !== undefined && shown !== current) goTo(shown);
  });

  return {
    household,
    counts,
    goTo,
    /** On to the household after the one in hand, which is as good as asked. */
    goOn() {
      const following = nextToRegister(view, year, households, shown);
      goTo(following?.id === shown ? undefined : following?.id);
    },
  };
}
