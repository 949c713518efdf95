/** The steps that have a help of their own. */
export const HELP_STEPS = [
  'home',
  'households',
  'household',
  'new-household',
  'registration',
  'returns',
  'meetings',
  'new-meeting',
  'attendance',
  'officials',
  'assessment',
  'vote',
  'minutes',
  'sealed',
  'amend',
  'print',
  'posting',
  'dossier',
  'papers',
  'transfer',
  'settings',
  'ready',
  'install',
  'guide',
  'rejoin',
  'board',
  'village',
  'decisions',
  'book',
  'tray',
  'intake',
  'import',
  'year',
  'people',
  'privacy',
  'access-log',
  'operations',
] as const;

export type HelpStep = (typeof HELP_STEPS)[number];

const isStep = (name: string): name is HelpStep => HELP_STEPS.some((step) => step === name);

/** Pages that share their first word with others. */
const SECOND: Readonly<Record<string, (second: string, third: string) => HelpStep>> = {
  households: (second) => (second === 'new' ? 'new-household' : second ? 'household' : 'households'),
  meeting: (second, third) => {
    if (second === 'new') return 'new-meeting';
    if (!second) return 'meetings';
    return isStep(third) ? third : 'attendance';
  },
};

const DESK: Readonly<Record<string, HelpStep>> = {
  '': 'board',
  villages: 'village',
  merit: 'book',
  'past-years': 'book',
};

/** Which help fits an address of the app. */
export function helpOf(path: string): HelpStep {
  const [, first = '', second = '', third = ''] = path.split('/');
  if (first === 'desk') return DESK[second] ?? (isStep(second) ? second : 'board');
  return SECOND[first]?.(second, third) ?? (isStep(first) ? first : 'home');
}
