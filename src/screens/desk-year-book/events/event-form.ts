import type { Happening } from '#commands/events.ts';
import { isoDayOf } from '#domain/calendar/iso-day.ts';
import type { Household } from '#domain/register/household.ts';

import { useApp } from '../../shared/app-context.ts';
import type { Noting } from '../use-noting.ts';

/** What the forms of all household events are given. */
export interface EventFormProps {
  readonly village: string;
  readonly household: Household;
  readonly noting: Noting;
  readonly onClose: () => void;
}

/** It happened today unless somebody says otherwise. */
export const useToday = (): Happening => ({ on: isoDayOf(useApp().today.value), note: '' });
