import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isVillageRole } from '#domain/book/permissions.ts';
import type { Result } from '#domain/result.ts';
import { t } from '#i18n/app.ts';
import type { Enrolment, Welcome } from '#protocol/enrolment.ts';
import { moveEnrolment } from '#store/device-keys.ts';
import { noteEnrolledHere } from '#store/device-settings.ts';
import type { BookStore } from '#store/book-store.ts';
import { StorageError } from '#store/failures.ts';
import { Notice } from '#ui/Notice.tsx';
import { askSampleInvitation, fetchWelcome, redeemInvitation, setUpCommune } from '#sync/enrol.ts';
import { WelcomeScreen } from '../screens/welcome/index.ts';
import type { OnlineFailure } from '../screens/shared/app-context.ts';
import type { Place } from './App.tsx';
import { askAtDoor, PinDoor, type DoorAsk } from './PinDoor.tsx';
import { codeInHash, databaseName, homeOf, isTryLink, type Surface } from './surface.ts';

export interface EntranceProps {
  readonly surface: Surface;
  readonly openStore: () => Promise<BookStore>;
  /** Goes in: here, or where the code that was typed belongs. */
  readonly onEnrolled: (elsewhere?: Place) => void;
}

/** `undefined`: the person went back to the code before anything was asked. */
type Answer = Result<Enrolment, OnlineFailure> | undefined;

/** Lets nobody write to a store before its PIN is chosen or typed; gives the PIN, or `undefined` when the person went back. */
type PinOf = (store: BookStore, surface: Surface, elsewhere?: boolean) => Promise<string | undefined>;

interface AtTheDoor extends EntranceProps {
  readonly pinOf: PinOf;
}

const surfaceFor = (enrolment: Enrolment): Surface => (isVillageRole(enrolment.role) ? 'phone' : 'desk');

/** An officer's code typed on the phone's page belongs to the desk's database, and the other way round; the PIN that was chosen goes with it. */
async function moveElsewhere(store: BookStore, surface: Surface, pin: string, pinOf: PinOf): Promise<Place> {
  const { createBookStore } = await import('#store/book-store.ts');
  const elsewhere = createBookStore({ name: databaseName(surface), now: Date.now });
  if ((await elsewhere.vault.state()) === 'absent') {
    const created = await elsewhere.vault.create(pin);
    if (!created.ok) throw new StorageError(created.error);
  } else await pinOf(elsewhere, surface, true);
  await moveEnrolment(store.database, elsewhere.database);
  await noteEnrolledHere(surface);
  // What stays behind is an empty book with a PIN that would be asked for here one day.
  if ((await store.database.entries.count()) === 0) await store.database.delete();
  return [surface, elsewhere];
}

type Ask = (store: BookStore) => Promise<Result<Enrolment, OnlineFailure>>;

/** Has the PIN chosen, asks the server to enrol this device and, when it does, goes in. */
async function enter({ surface, openStore, onEnrolled, pinOf }: AtTheDoor, ask: Ask): Promise<Answer> {
  const store = await openStore();
  const pin = await pinOf(store, surface);
  if (pin === undefined) return undefined;
  const answer = await ask(store);
  if (!answer.ok) return answer;
  const other = surfaceFor(answer.value);
  const elsewhere = other === surface ? undefined : await moveElsewhere(store, other, pin, pinOf);
  history.replaceState(null, '', homeOf(other));
  onEnrolled(elsewhere);
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
const trySample = (entrance: AtTheDoor): Promise<Answer> =>
  enter(entrance, async (store) => {
    const role = entrance.surface === 'desk' ? 'officer' : 'village-head';
    const invitation = await askSampleInvitation('', role);
    return invitation.ok ? redeemInvitation(store, '', invitation.value.code) : invitation;
  });

function useSample(entrance: AtTheDoor): boolean {
  const [trying, setTrying] = useState(isTryLink);
  const latest = useRef(entrance);
  useEffect(() => {
    if (isTryLink()) void trySample(latest.current).then((answer) => setTrying(answer?.ok === true));
  }, []);
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

/** Asks for one PIN at a time; it is remembered for as long as this page lives. */
function usePinDoor() {
  const [asked, setAsked] = useState<DoorAsk>();
  const known = useRef(new Map<Surface, string>());
  const pinOf = useCallback<PinOf>(async (store, surface, elsewhere = false) => {
    const door = await askAtDoor(store);
    if (!door) return known.current.get(surface);
    return new Promise((resolve) => {
      const answer = (pin: string | undefined) => {
        if (pin !== undefined) known.current.set(surface, pin);
        setAsked(undefined);
        resolve(pin);
      };
      setAsked({ ...door, store, surface, elsewhere, answer });
    });
  }, []);
  return { asked, pinOf };
}

function SecureEntrance(props: EntranceProps) {
  const welcome = useWelcome();
  const hash = useHash();
  const { asked, pinOf } = usePinDoor();
  const door = { ...props, pinOf };
  const trying = useSample(door);
  return (
    <>
      {asked && <PinDoor {...asked} />}
      {/* Kept as it is while the PIN is asked for: a code that turns out wrong is corrected, not typed again. */}
      <div hidden={asked !== undefined}>
        <WelcomeScreen
          welcome={trying ? 'loading' : welcome}
          invitationCode={codeInHash(hash, 'invite')}
          setupCode={codeInHash(hash, 'setup')}
          onRedeem={(code) => enter(door, (store) => redeemInvitation(store, '', code))}
          onSetUp={(setUp) => enter(door, (store) => setUpCommune(store, '', setUp))}
        />
      </div>
    </>
  );
}
