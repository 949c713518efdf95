import { useEffect, useState } from 'preact/hooks';
import type { Result } from '#domain/result.ts';
import type { Enrolment, Welcome } from '#protocol/enrolment.ts';
import { moveEnrolment } from '#store/device-keys.ts';
import { createBookStore, type BookStore } from '#store/book-store.ts';
import { askSampleInvitation, fetchWelcome, redeemInvitation, setUpCommune } from '#sync/enrol.ts';
import { WelcomeScreen } from '../screens/welcome/index.ts';
import type { OnlineFailure } from '../screens/shared/app-context.ts';
import { codeInHash, databaseName, homeOf, type Surface } from './surface.ts';

interface EntranceProps {
  readonly surface: Surface;
  readonly store: BookStore;
  readonly onEnrolled: (enrolment: Enrolment) => void;
}

type Answer = Result<Enrolment, OnlineFailure>;

const surfaceFor = (enrolment: Enrolment): Surface => (enrolment.role === 'officer' ? 'desk' : 'phone');

/** An officer's code typed on the phone's page belongs to the desk's database, and the other way round. */
async function enter({ surface, store, onEnrolled }: EntranceProps, answer: Answer): Promise<Answer> {
  if (!answer.ok) return answer;
  const other = surfaceFor(answer.value);
  if (other === surface) {
    history.replaceState(null, '', homeOf(surface));
    onEnrolled(answer.value);
    return answer;
  }
  const elsewhere = createBookStore({ name: databaseName(other), now: Date.now });
  await moveEnrolment(store.database, elsewhere.database);
  location.replace(homeOf(other));
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
  return enter(entrance, await redeemInvitation(entrance.store, '', invitation.value.code));
}

/** Whether the link is one that the sample commune hands out. */
export const isTryLink = (): boolean => location.pathname.startsWith('/try/');

function useSample({ surface, store, onEnrolled }: EntranceProps): boolean {
  const [trying, setTrying] = useState(isTryLink);
  useEffect(() => {
    if (!isTryLink()) return;
    void trySample({ surface, store, onEnrolled }).then(() => setTrying(false));
  }, [surface, store, onEnrolled]);
  return trying;
}

/** What a device sees before it belongs to a commune. */
export function Entrance(props: EntranceProps) {
  const { store } = props;
  const welcome = useWelcome();
  const trying = useSample(props);
  const invitationCode = codeInHash(location.hash, 'invite');
  const setupCode = codeInHash(location.hash, 'setup');
  return (
    <WelcomeScreen
      welcome={trying ? 'loading' : welcome}
      {...(invitationCode ? { invitationCode } : {})}
      {...(setupCode ? { setupCode } : {})}
      onRedeem={async (code) => enter(props, await redeemInvitation(store, '', code))}
      onSetUp={async (setUp) => enter(props, await setUpCommune(store, '', setUp))}
    />
  );
}
