import { t as clock } from '#i18n/clock.ts';
import { formatDate, formatDateTime } from '#i18n/format.ts';
import { t } from '#i18n/ready.ts';
import type { VaultState } from '#store/vault/vault.ts';
import { isClockWrong, skewText } from '../shared/clock-skew.ts';
import type { Check } from './CheckLine.tsx';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A list that the commune may have changed for so long should be fetched again. */
const OLD_AFTER_DAYS = 3;

export interface LockFacts {
  readonly state: VaultState;
  /** The commune does not have the code that opens this device. */
  readonly undeposited: boolean;
}

/** The PIN, typed once for trial, and the way back for who forgets it. */
export function lockChecks(
  lock: LockFacts | undefined,
  pinTyped: boolean,
  typePin: () => void,
): readonly Check[] {
  if (!lock) return [{ id: 'pin', state: 'working', text: t('pin.todo.status') }];
  if (lock.state === 'absent') {
    const action = { label: t('pin.none.action'), href: '/settings' };
    return [{ id: 'pin', state: 'todo', text: t('pin.none.status'), detail: t('pin.none.hint'), action }];
  }
  const typed: Check = pinTyped
    ? { id: 'pin', state: 'ok', text: t('pin.ok.status') }
    : {
        id: 'pin',
        state: 'todo',
        text: t('pin.todo.status'),
        detail: t('pin.todo.hint'),
        action: { label: t('pin.action'), onClick: typePin },
      };
  const deposited: Check = lock.undeposited
    ? { id: 'recovery', state: 'todo', text: t('recovery.todo.status'), detail: t('recovery.todo.hint') }
    : { id: 'recovery', state: 'ok', text: t('recovery.ok.status') };
  return [typed, deposited];
}

interface RegisterFacts {
  readonly households: number;
  /** When the commune last answered, by this device's clock; `null`: never. */
  readonly lastContact: number | null | undefined;
  readonly now: number;
}

/** Whether the list of households is here, and how old it may be. */
export function registerCheck({ households, lastContact, now }: RegisterFacts, fetchNow: () => void): Check {
  const id = 'register';
  const action = { label: t('register.action'), onClick: fetchNow };
  if (households === 0)
    return { id, state: 'todo', text: t('register.none.status'), detail: t('register.none.hint'), action };
  const text = t('register.ok.status', { count: households });
  if (lastContact === undefined) return { id, state: 'working', text };
  if (lastContact === null)
    return { id, state: 'todo', text: t('register.never.status'), detail: t('register.old.hint'), action };
  const days = Math.floor((now - lastContact) / DAY_MS);
  if (days > OLD_AFTER_DAYS)
    return {
      id,
      state: 'todo',
      text: t('register.old.status', { count: days }),
      detail: t('register.old.hint'),
      action,
    };
  return { id, state: 'ok', text, detail: t('register.detail', { when: formatDateTime(lastContact) }) };
}

/** The device's clock beside the commune's; the minutes name its day, though nothing else depends on it (L9). */
export function clockCheck(skewMs: number, now: number): Check {
  const id = 'clock';
  const skew = skewText(skewMs);
  if (isClockWrong(skewMs))
    return {
      id,
      state: 'todo',
      text: clock('clock.wrong.error', { skew }),
      detail: clock('clock.wrong.hint', { date: formatDate(now) }),
    };
  const exact = Math.abs(skewMs) < 30_000;
  return { id, state: 'ok', text: exact ? t('clock.ok.status') : t('clock.near.status', { skew }) };
}

export function practiceCheck(practised: boolean | undefined): Check {
  const id = 'practice';
  if (practised) return { id, state: 'ok', text: t('practice.ok.status') };
  if (practised === undefined) return { id, state: 'working', text: t('practice.todo.status') };
  return {
    id,
    state: 'todo',
    text: t('practice.todo.status'),
    detail: t('practice.todo.hint'),
    action: { label: t('practice.action'), href: '/practice' },
  };
}

/** What only this phone holds is lost with it. */
export function sentCheck(unsent: number): Check {
  const id = 'sent';
  if (unsent === 0) return { id, state: 'ok', text: t('sent.ok.status') };
  return {
    id,
    state: 'todo',
    text: t('sent.todo.status', { count: unsent }),
    detail: t('sent.todo.hint'),
    action: { label: t('sent.action'), href: '/transfer' },
  };
}
