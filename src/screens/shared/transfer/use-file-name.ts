import { communeOf } from '#domain/register/commune.ts';
import { fileNameOf } from '#transfer/file.ts';
import { useApp } from '../app-context.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Names a file after a place, by default this device's own, and today. */
export function useFileName(): (place?: string) => string {
  const { enrolment, commune, today } = useApp();
  const { year, month, day } = today.value;
  const own = enrolment.villageName || (communeOf(commune.value)?.name ?? enrolment.commune.name);
  return (place = own) => fileNameOf(place, `${year}-${twoDigits(month)}-${twoDigits(day)}`);
}
