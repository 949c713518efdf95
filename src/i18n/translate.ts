/*
 * Words on the screen, an area at a time. To add the area `phone`:
 *
 *   src/i18n/vi/phone.ts    export const vi = { 'home.next.title': 'Việc tiếp theo', 'home.left.status': 'Còn {count} hộ' } as const;
 *   src/i18n/en/phone.ts    import type { English } from '../translate.ts';
 *                           import type { vi } from '../vi/phone.ts';
 *                           export const en: English<typeof vi> = {
 *                             'home.next.title': 'Next step',
 *                             'home.left.status': { one: '{count} household left', other: '{count} households left' },
 *                           };
 *   src/i18n/en/index.ts    export { en as phone } from './phone.ts';
 *   src/i18n/phone.ts       import { createText } from './translate.ts';
 *                           import { vi } from './vi/phone.ts';
 *                           export const t = createText('phone', vi);
 *
 * A screen imports `t` from `#i18n/phone.ts` and calls t('home.left.status', { count: 3 }) while rendering: it reads the
 * language signal, so the screen is drawn again when the language changes. Keys are `screen.place.kind`. A key that English
 * lacks, or a slot that a call forgets, does not compile. English is one lazy chunk; Vietnamese travels with its screens.
 */
import { signal } from '@preact/signals';

export type Language = 'vi' | 'en';

/** A sentence, or in English two of them, chosen by the slot `count`. */
export type Message = string | { readonly one: string; readonly other: string };

/** The English answer to a Vietnamese area: the same keys. */
export type English<Vietnamese> = { readonly [Key in keyof Vietnamese]: Message };

type SlotNames<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | SlotNames<Rest> : never;
type SlotArguments<Text> = [SlotNames<Text>] extends [never]
  ? []
  : [slots: Readonly<Record<SlotNames<Text>, string | number>>];

type Areas = Readonly<Record<string, Readonly<Record<string, Message>>>>;

/** The language of the screen; documents have their own. */
export const language = signal<Language>('vi');

const english = signal<Areas>({});

/** Brings the English texts; safe to call again, and rejects when the chunk can not be fetched. */
export async function loadEnglish(): Promise<void> {
  english.value = await import('./en/index.ts');
}

/** Switches every text on the screen and the page's `lang`, fetching English first when it is not there yet. */
export async function chooseLanguage(next: Language): Promise<void> {
  if (next === 'en') {
    await loadEnglish();
  }
  language.value = next;
  document.documentElement.lang = next;
}

/** Makes the `t` of one area; falls back to Vietnamese for what English does not have. */
export function createText<const Vietnamese extends Readonly<Record<string, string>>>(
  area: string,
  vi: Vietnamese,
) {
  return <Key extends keyof Vietnamese & string>(
    key: Key,
    ...[slots]: SlotArguments<Vietnamese[Key]>
  ): string => {
    const translated = language.value === 'en' ? english.value[area]?.[key] : undefined;
    return fill(translated ?? vi[key] ?? key, slots ?? {});
  };
}

function fill(message: Message, slots: Readonly<Record<string, string | number>>): string {
  const text = typeof message === 'string' ? message : slots['count'] === 1 ? message.one : message.other;
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(slots[name] ?? slot));
}
