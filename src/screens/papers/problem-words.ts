import type { PaperProblem, PaperStep, PaperSubject } from '#documents/from-book/paper-sources.ts';
import { t } from '#i18n/papers.ts';
import { EVERY_HOUSEHOLD } from '../shared/paper/paper-url.ts';
import type { Side } from './side.ts';

/** Where something can be done about it, in a button's words. */
export interface WayOut {
  readonly label: string;
  readonly href: string;
}

const STEP_TEXTS = {
  registration: 'problem.registration.text',
  commitment: 'problem.commitment.text',
  assessment: 'problem.assessment.text',
  meeting: 'problem.not-met.text',
  'secret-ballot': 'problem.secret-ballot.text',
  minutes: 'problem.minutes.text',
  posting: 'problem.posting.text',
  proposed: 'problem.proposed.text',
  accepted: 'problem.accepted.text',
  decision: 'problem.not-decided.text',
  signature: 'problem.signature.text',
  candidates: 'problem.candidates.text',
} as const satisfies Record<PaperStep, string>;

/** Why the paper cannot be made from the book yet, in one sentence. */
export function problemText(problem: PaperProblem): string {
  switch (problem.type) {
    case 'not-found':
      return t(`problem.${problem.what}.text`);
    case 'not-yet':
      return t(STEP_TEXTS[problem.step]);
    case 'disputed':
      return t('problem.disputed.text');
  }
}

/** Where it can be made good on this device. */
export function wayOutOf(problem: PaperProblem, subject: PaperSubject, side: Side): WayOut {
  return side === 'desk' ? wayOutAtDesk(problem, subject) : wayOutOnPhone(problem, subject);
}

type PhonePlace = 'registration' | 'meeting' | 'posting' | 'dossier' | 'home';

const PHONE_PLACES = {
  registration: 'registration',
  commitment: 'registration',
  assessment: 'meeting',
  meeting: 'meeting',
  'secret-ballot': 'meeting',
  minutes: 'meeting',
  posting: 'posting',
  proposed: 'meeting',
  accepted: 'dossier',
  // Only the commune can do something about these: the village sees how far it is.
  decision: 'dossier',
  signature: 'dossier',
  candidates: 'home',
} as const satisfies Record<PaperStep, PhonePlace>;

function wayOutOnPhone(problem: PaperProblem, { meeting, household }: PaperSubject): WayOut {
  const one = household === EVERY_HOUSEHOLD ? undefined : household;
  switch (phonePlaceOf(problem)) {
    case 'registration':
      return {
        label: t('go.registration.action'),
        href: one ? `/registration/${encodeURIComponent(one)}` : '/registration',
      };
    case 'meeting':
      return {
        label: t('go.meeting.action'),
        href: meeting ? `/meeting/${encodeURIComponent(meeting)}` : '/meeting',
      };
    case 'posting':
      return { label: t('go.posting.action'), href: '/posting' };
    case 'dossier':
      return { label: t('go.dossier.action'), href: '/dossier' };
    case 'home':
      return one && problem.type === 'disputed'
        ? { label: t('go.household.action'), href: `/households/${encodeURIComponent(one)}` }
        : { label: t('go.home.action'), href: '/' };
  }
}

function phonePlaceOf(problem: PaperProblem): PhonePlace {
  if (problem.type === 'not-yet') return PHONE_PLACES[problem.step];
  if (problem.type === 'not-found' && problem.what === 'meeting') return 'meeting';
  if (problem.type === 'not-found' && problem.what === 'decision') return 'dossier';
  return 'home';
}

/** What the officer does himself; the rest is the village's, on whose page one sees how far it is. */
const OFFICERS: readonly PaperStep[] = ['decision', 'signature', 'candidates'];

function wayOutAtDesk(problem: PaperProblem, { village, decision }: PaperSubject): WayOut {
  const isOfficers = problem.type === 'not-yet' && OFFICERS.includes(problem.step);
  if (problem.type === 'not-yet' && problem.step === 'candidates') {
    return { label: t('go.merit.action'), href: '/desk/merit' };
  }
  if (isOfficers || (problem.type === 'not-found' && problem.what === 'decision')) {
    const href = decision ? `/desk/decisions/${encodeURIComponent(decision)}` : '/desk/decisions';
    return { label: t('go.decisions.action'), href };
  }
  return village
    ? { label: t('go.village.action'), href: `/desk/villages/${encodeURIComponent(village)}` }
    : { label: t('go.board.action'), href: '/desk' };
}
