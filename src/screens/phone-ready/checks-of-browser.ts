import { t } from '#i18n/ready.ts';
import type { Result } from '#domain/result.ts';
import type { StorageFailure } from '#store/failures.ts';
import type { FileCount } from '../shared/app-context.ts';
import { LITTLE_ROOM_BYTES, roomLeft, type StorageState } from '../shared/storage/read-storage.ts';
import { sizeText } from '../shared/storage/SpaceBar.tsx';
import type { Check } from './CheckLine.tsx';

/** So much is written for trial: more than a meeting of 200 households records, signatures and all. */
export const TRIAL_BYTES = 5 * 1024 * 1024;

export function installedCheck(installed: boolean): Check {
  if (installed) return { id: 'installed', state: 'ok', text: t('installed.ok.status') };
  return {
    id: 'installed',
    state: 'todo',
    text: t('installed.todo.status'),
    detail: t('installed.todo.hint'),
    action: { label: t('installed.action'), href: '/install' },
  };
}

/** `null`: no service worker answers for the files yet. */
export function filesCheck(
  count: FileCount | null | undefined,
  complete: () => void,
  again: () => void,
): Check {
  const id = 'files';
  if (count === undefined) return { id, state: 'working', text: t('files.working.status') };
  if (count === null)
    return {
      id,
      state: 'todo',
      text: t('files.none.status'),
      detail: t('files.none.hint'),
      action: { label: t('files.none.action'), onClick: again },
    };
  const { there, all } = count;
  if (there === all)
    return { id, state: 'ok', text: t('files.ok.status'), detail: t('files.detail', { there, all }) };
  return {
    id,
    state: 'todo',
    text: t('files.some.status', { there, all }),
    detail: t('files.some.hint'),
    action: { label: t('files.some.action'), onClick: complete },
  };
}

export function keptCheck(kept: boolean | undefined, refused: boolean, ask: () => void): Check {
  const id = 'kept';
  if (kept) return { id, state: 'ok', text: t('kept.ok.status') };
  const install = { label: t('installed.action'), href: '/install' };
  if (kept === undefined)
    return {
      id,
      state: 'todo',
      text: t('kept.unknown.status'),
      detail: t('kept.unknown.hint'),
      action: install,
    };
  return {
    id,
    state: 'todo',
    text: t('kept.todo.status'),
    detail: refused ? t('kept.refused.hint') : t('kept.todo.hint'),
    action: refused ? install : { label: t('kept.action'), onClick: ask },
  };
}

/** Room by a real write first: what the browser estimates is believed only when it is little. */
export function spaceCheck(
  trial: Result<null, StorageFailure> | undefined,
  state: StorageState | undefined,
  again: () => void,
): Check {
  const id = 'space';
  const size = sizeText(TRIAL_BYTES);
  if (!trial || !state) return { id, state: 'working', text: t('space.working.status', { size }) };
  const action = { label: t('space.again.action'), onClick: again };
  if (!trial.ok) {
    const text = {
      'storage-full': t('space.full.status', { size }),
      'storage-closed': t('space.closed.status'),
    }[trial.error.type];
    const detail = { 'storage-full': t('space.hint'), 'storage-closed': t('space.closed.hint') }[
      trial.error.type
    ];
    return { id, state: 'todo', text, detail, action };
  }
  const left = roomLeft(state);
  if (left !== undefined && left < LITTLE_ROOM_BYTES)
    return {
      id,
      state: 'todo',
      text: t('space.little.status', { left: sizeText(left) }),
      detail: t('space.hint'),
      action,
    };
  return { id, state: 'ok', text: t('space.ok.status'), detail: t('space.detail', { size }) };
}

/** From so much on a phone lasts through the evening. */
const ENOUGH_PERCENT = 50;

export interface BatteryState {
  readonly percent: number;
  readonly charging: boolean;
}

/** Nothing where the browser does not tell: Chromium alone does. */
export function batteryCheck(battery: BatteryState | undefined): readonly Check[] {
  if (!battery) return [];
  const { percent, charging } = battery;
  const id = 'battery';
  if (charging) return [{ id, state: 'ok', text: t('battery.charging.status', { percent }) }];
  if (percent >= ENOUGH_PERCENT) return [{ id, state: 'ok', text: t('battery.ok.status', { percent }) }];
  return [{ id, state: 'todo', text: t('battery.todo.status', { percent }), detail: t('battery.todo.hint') }];
}
