import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/phone.ts';
import { BottomNav } from '#ui/BottomNav.tsx';
import { AppBar, BarButton, PhoneShell } from '#ui/PhoneShell.tsx';
import { useApp } from '../shared/app-context.ts';
import { HelpButton } from '../shared/help/HelpButton.tsx';
import { SyncStrip } from '../shared/SyncStrip.tsx';
import { useTop } from '../shared/use-top.ts';
import { useYear } from '../shared/use-year.ts';

const PART_TITLES = {
  households: 'frame.households.label',
  registration: 'frame.registration.label',
  meeting: 'frame.meeting.label',
  returns: 'frame.returns.label',
  posting: 'frame.posting.label',
  dossier: 'frame.dossier.label',
  papers: 'frame.papers.label',
  settings: 'frame.settings.label',
  transfer: 'frame.transfer.label',
  ready: 'frame.ready.label',
  install: 'frame.install.label',
  rejoin: 'frame.settings.label',
  guide: 'frame.guide.label',
} as const;

interface Place {
  /** Empty on the home screen. */
  readonly title: string;
  readonly back: { readonly href: string; readonly label: string } | undefined;
  /** The part of the bottom bar that is open. */
  readonly part: string;
}

const BACK_HOME = { href: '/', label: 'frame.home.label' } as const;

/** Where a path is in the app. A household's card leads back to the list as it was: its search travels in the query. */
function placeOf(path: string, search: string): Place {
  const [, first = '', second = ''] = path.split('/');
  const titleKey = PART_TITLES[first as keyof typeof PART_TITLES] as
    | (typeof PART_TITLES)[keyof typeof PART_TITLES]
    | undefined;
  if (!titleKey) return { title: '', back: undefined, part: '/' };
  const part = `/${first}`;
  if (first === 'households' && second) {
    const title = second === 'new' ? t('frame.new.label') : t('frame.household.label');
    return { title, back: { href: `/households${search}`, label: t('frame.households.label') }, part };
  }
  const back =
    second && (first === 'meeting' || first === 'papers')
      ? { href: part, label: t(titleKey) }
      : { href: BACK_HOME.href, label: t(BACK_HOME.label) };
  return { title: t(titleKey), back, part };
}

const inMeeting = (path: string): boolean => /^\/meeting\/(?!new(\/|$))./.test(path);

/** Every screen of the phone: the village's name above, where the records are, and the four parts under the thumb. */
export function PhoneFrame({ children }: { readonly children: ComponentChildren }) {
  const { enrolment, practice } = useApp();
  const year = useYear();
  const { path, url } = useLocation();
  useTop(path);
  const query = url.indexOf('?');
  const { title, back, part } = placeOf(path, query < 0 ? '' : url.slice(query));
  const village = enrolment.villageName;
  const bar = (
    <AppBar
      title={title || village}
      detail={title ? t('frame.village-year.label', { village, year }) : t('frame.year.label', { year })}
      back={back}
      actions={
        <>
          <HelpButton path={path} />
          <BarButton icon="gear" label={t('frame.settings.label')} href="/settings" />
        </>
      }
    />
  );
  // A meeting takes the whole screen: every row counts in front of 200 people, and a thumb that slips must not leave it.
  const nav = inMeeting(path) ? undefined : (
    <BottomNav
      label={common('app.menu.label')}
      current={part}
      items={[
        { href: '/', label: t('frame.home.label'), icon: 'house' },
        { href: '/households', label: t('frame.households.label'), icon: 'list' },
        { href: '/registration', label: t('frame.registration.label'), icon: 'pen' },
        { href: '/meeting', label: t('frame.meeting.label'), icon: 'people' },
      ]}
    />
  );
  const strip = (
    <>
      {practice && <practice.Band />}
      <SyncStrip />
    </>
  );
  return (
    <PhoneShell skipLabel={common('app.skip.action')} bar={bar} strip={strip} nav={nav}>
      {children}
    </PhoneShell>
  );
}
