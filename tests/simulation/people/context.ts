import { villageScope, type Scope } from '#domain/book/entry.ts';
import type { BookView } from '#domain/book/view.ts';
import { VILLAGES } from '../world/cast.ts';
import type { Phone, Tab } from './phone.ts';

/** Who does something, where, and with what in front of the eyes. */
export interface Context {
  readonly phone: Phone;
  readonly tab: Tab;
  readonly village: string;
  readonly scope: Scope;
  readonly view: BookView;
  readonly act: { readonly n: number; readonly m: number };
}

/** A thing that somebody does. */
export type Deed = (context: Context) => Promise<unknown>;

export const SIGNATURE = { name: 'Lý Thị Mai', strokes: [[0, 0, 500, 500]] };

/** The n-th, counted round. */
export const pickOf = <T>(all: readonly T[], n: number): T | undefined => all[n % (all.length || 1)];

/** An officer works in one village at a time, mostly the first. */
export function contextOf(phone: Phone, tab: Tab, act: { readonly n: number; readonly m: number }): Context {
  const village = phone.village || (pickOf(VILLAGES, act.m % 5 === 0 ? 1 : 0) ?? '');
  const scope = villageScope(village);
  return { phone, tab, village, scope, view: tab.store.view(scope), act };
}
