import { formatNumber } from '#i18n/format.ts';
import { t } from '#i18n/ready.ts';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { roomLeft, type StorageState } from './read-storage.ts';

const MEGABYTE = 1024 * 1024;

/** So many bytes in words: “12 MB”, from 10,000 on in GB. */
export function sizeText(bytes: number): string {
  const megabytes = Math.ceil(bytes / MEGABYTE);
  return megabytes < 10_000
    ? t('size.megabytes.label', { count: formatNumber(megabytes) })
    : t('size.gigabytes.label', { count: formatNumber(Math.floor(megabytes / 1024)) });
}

/** How much of its room the book takes, and how much is left; nothing where the browser does not tell. */
export function SpaceBar({ state }: { readonly state: StorageState }) {
  const left = roomLeft(state);
  if (left === undefined) return null;
  return (
    <ProgressBar
      label={t('space.bar.label')}
      value={state.usage}
      max={state.quota}
      text={t('space.bar.status', { used: sizeText(state.usage), left: sizeText(left) })}
    />
  );
}
