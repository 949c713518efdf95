import { useCallback, useState } from 'preact/hooks';
import { activeHouseholdsOf } from '#domain/register/household.ts';
import { useApp } from '../shared/app-context.ts';
import { isInstalled } from '../shared/install/install-way.ts';
import { askToKeep, readStorage } from '../shared/storage/read-storage.ts';
import { readBattery } from './read-battery.ts';
import type { Check } from './CheckLine.tsx';
import { clockCheck, lockChecks, practiceCheck, registerCheck, sentCheck } from './checks-of-book.ts';
import {
  batteryCheck,
  filesCheck,
  installedCheck,
  keptCheck,
  spaceCheck,
  TRIAL_BYTES,
} from './checks-of-browser.ts';
import { useAsked } from './use-asked.ts';

/** The browser's side: the app's files, its promise to keep the book, room. */
function useBrowserChecks() {
  const { care } = useApp();
  const [refused, setRefused] = useState(false);
  const [fetched, setFetched] = useState(false);
  const [files, countAgain] = useAsked(
    useCallback(async () => {
      const asked = await care();
      return (await (fetched ? asked.completeFiles() : asked.countFiles())) ?? null;
    }, [care, fetched]),
  );
  const [trial, writeAgain] = useAsked(
    useCallback(async () => (await care()).writeForTrial(TRIAL_BYTES), [care]),
  );
  const [storage, readAgain] = useAsked(readStorage);
  const [battery] = useAsked(readBattery);
  const keep = async () => {
    setRefused(!(await askToKeep()));
    await readAgain();
  };
  const complete = () => (fetched ? void countAgain() : setFetched(true));
  const checks: readonly Check[] = [
    installedCheck(isInstalled()),
    filesCheck(files, complete, () => void countAgain()),
    keptCheck(storage?.kept, refused, () => void keep()),
    spaceCheck(trial, storage, () => void Promise.all([writeAgain(), readAgain()])),
    ...batteryCheck(battery),
  ];
  return { checks, storage };
}

/** The book's side: the lock, the list, the clock, what was sent. */
function useBookChecks(pinTyped: boolean, typePin: () => void): readonly Check[] {
  const { care, lock, enrolment, village, clockSkewMs, progress, recording, syncNow } = useApp();
  const [marks] = useAsked(useCallback(async () => (await care()).marks(), [care]));
  const [lastContact] = useAsked(
    useCallback(async () => (await (await care()).lastContact()) ?? null, [care]),
  );
  const [locked] = useAsked(
    useCallback(async () => {
      const state = await lock.vault.state();
      return { state, undeposited: (await lock.vault.undepositedCode()) !== undefined };
    }, [lock]),
  );
  const households = activeHouseholdsOf(village(enrolment.village).value).length;
  const now = recording.now();
  return [
    ...lockChecks(locked, pinTyped, typePin),
    registerCheck({ households, lastContact, now }, syncNow),
    clockCheck(clockSkewMs.value, now),
    practiceCheck(marks?.practised),
    sentCheck(progress.value.unsent),
  ];
}

/** Everything that the check looks at, in the order in which a person would. */
export function useChecks(pinTyped: boolean, typePin: () => void) {
  const browser = useBrowserChecks();
  const book = useBookChecks(pinTyped, typePin);
  return { checks: [...browser.checks, ...book], storage: browser.storage };
}
