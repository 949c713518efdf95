import { useEffect, useState } from 'preact/hooks';
import { isVillageRole } from '#domain/book/permissions.ts';
import type { Result } from '#domain/result.ts';
import { t } from '#i18n/app.ts';
import type { Enrolment, Welcome } from '#protocol/enrolment.ts';
import { moveEnrolment } from '#store/device-keys.ts';
import { noteEnrolledHere } from '#store/device-settings.ts';
import type { BookStore } from '#store/book-store.ts';
import { Notice } from '#ui/Notice.tsx';
import { askSampleInvitation, fetchWelcome, redeemInvitation, setUpCommune } from '#sync/enrol.ts';
import { WelcomeScreen } from '../screens/welcome/index.ts';
import type { OnlineFailure } from '../screens/shared/app-context.ts';
import { codeInHash, databaseName, homeOf, isTryLink, type Surface } from './surface.ts';

export interface EntranceProps {
  readonly surface: Surface;
  readonly openStore: () => Promise<BookStore>;
  readonly onEnrolled: () => void;
}

type Answer = Result<Enrolment, OnlineFailure>;

const surfaceFor = (enrolment: Enrolment): Surface => (isVillageRole(enrolment.role) ? 'phone' : 'desk');

/** An officer's code typed on the phone's page belongs to the desk's database, and the other way round. */
async function enterElsewhere(store: BookStore, surface: Surface): Promise<void> {
  const { createBookStore } = await import('#store/book-store.ts');
  const elsewhere = createBookStore({ name: databaseName(surface), now: Date.now });
  await moveEnrolment(store.database, elsewhere.database);
  await noteEnrolledHere(surface);
  location.replace(homeOf(surface));
}

type Ask = (store: BookStore) => Promise<Answer>;

/** Asks the server to enrol this device and, when it does, goes in. */
async function enter({ surface, openStore, onEnrolled }: EntranceProps, ask: Ask): Promise<Answer> {
  const store = await openStore();
  const answer = await ask(store);
  if (!answer.ok) return answer;
  const other = surfaceFor(answer.value);
  if (other === surface) {
    history.replaceState(null, '', homeOf(surface));
    onEnrolled();
  } else {
    await enterElsewhere(store, other);
  }
  return answer;
}

function useWelcome(): Welcome | 'loading' | 'offline' {
  const [welcome, setWelcome] = useState<Welcome | 'loading' | 'offline'>('loading');
  useEffect(() => {
    void fetchWelcome('').then((answer) => setWelcome(answer.ok ? answer.value : 'offline'));
  }, []);
  return welcome;
}

/** Opens the sample commune at `/try/desk` or `/try/phone` with a code of its own. */
async function trySample(entrance: EntranceProps): Promise<Answer> {
  const role = entrance.surface === 'desk' ? 'officer' : 'village-head';
  const invitation = await askSampleInvitation('', role);
  if (!invitation.ok) return invitation;
  return enter(entrance, (store) => redeemInvitation(store, '', invitation.value.code));
}

function useSample({ surface, openStore, onEnrolled }: EntranceProps): boolean {
  const [trying, setTrying] = useState(isTryLink);
  useEffect(() => {
    if (!isTryLink()) return;
    void trySample({ surface, openStore, onEnrolled }).then((answer) => setTrying(answer.ok));
  }, [surface, openStore, onEnrolled]);
  return trying;
}

/** The part of the address that a link brings; another link may come while the page is open. */
function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = (): void => setHash(location.hash);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return hash;
}

/** Without a secure address there are no keys, no service worker and no camera: better said at once than found out in the meeting. */
function InsecureNotice() {
  return (
    <main>
      <Notice tone="danger">{t('insecure.error')}</Notice>
    </main>
  );
}

/** What a device sees before it belongs to a commune. */
export function Entrance(props: EntranceProps) {
  return isSecureContext ? <SecureEntrance {...props} /> : <InsecureNotice />;
}

function SecureEntrance(props: EntranceProps) {
  const welcome = useWelcome();
  const hash = useHash();
  const trying = useSample(props);
  return (
    <WelcomeScreen
      welcome={trying ? 'loading' : welcome}
      invitationCode={codeInHash(hash, 'invite')}
      setupCode={codeInHash(hash, 'setup')}
      onRedeem={(code) => enter(props, (store) => redeemInvitation(store, '', code))}
      onSetUp={(setUp) => enter(props, (store) => setUpCommune(store, '', setUp))}
    />
  );
}
