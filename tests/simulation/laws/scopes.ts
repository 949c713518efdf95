import { COMMUNE_SCOPE, restrictedScope, villageScope } from '#domain/book/entry.ts';
import type { EntryRow, RelayRow } from '#store/schema.ts';
import { namesOf, type Phone } from '../people/phone.ts';
import { besideBookOf } from '../world/idb-keyval.ts';
import { SECRET_MARK, VILLAGES } from '../world/cast.ts';
import { law } from '../world/oracle.ts';
import { entriesOfRelay } from './erasure.ts';

/* L7: who may read what, and that nothing else is on anybody's disk. */

/** Whether restricted facts are for this role. */
export const readsSecrets = ({ role }: Pick<Phone, 'role'>): boolean =>
  role === 'officer' || role === 'chairman';

/** The feeds of somebody of this role and village. */
export function readableBy(reader: Pick<Phone, 'role' | 'village'>): ReadonlySet<string> {
  if (reader.role === 'operator') return new Set();
  if (reader.village !== '') return new Set([COMMUNE_SCOPE, villageScope(reader.village)]);
  const open = [COMMUNE_SCOPE, ...VILLAGES.map((village) => villageScope(village))];
  const secret = [...VILLAGES.map((village) => restrictedScope(village)), 'restricted/tray'];
  return new Set(readsSecrets(reader) ? [...open, ...secret] : open);
}

/** L7: nothing on the disk that this person may not read, but what was recorded here. */
export function checkScopes(phone: Phone, rows: readonly EntryRow[]): void {
  const may = readableBy(phone);
  const own = namesOf(phone);
  for (const row of rows) {
    if (own.has(row.device)) continue;
    law('L7', may.has(row.feed), () => `${phone.name} holds ${row.device}.${row.seq} of ${row.feed}`);
    if (readsSecrets(phone)) continue;
    law('L7', may.has(row.scope), () => `${phone.name} holds an entry of ${row.scope}`);
    const text = JSON.stringify(row.wire);
    law('L7', !text.includes(SECRET_MARK), () => `${phone.name} holds restricted facts: ${text}`);
  }
  if (!readsSecrets(phone)) checkCarried(phone);
}

/** L7: nor in what it carries for others, nor in what lies beside its book for the commune to open. */
function checkCarried(phone: Phone): void {
  for (const relay of phone.disk.rows<RelayRow>('relays')) {
    const said = entriesOfRelay(relay).find(({ 8: body }) => JSON.stringify(body).includes(SECRET_MARK));
    law(
      'L7',
      said === undefined,
      () => `${phone.name} carries restricted facts of ${relay.device}: ${said?.[2]}`,
    );
  }
  for (const [key, value] of besideBookOf(phone.name)) {
    const { pieces = [] } = value as { readonly pieces?: readonly Uint8Array[] };
    const isPlain = pieces.some((piece) => Buffer.from(piece).includes(SECRET_MARK));
    law('L7', !isPlain, () => `${phone.name} keeps restricted facts in plain: ${key}`);
  }
}
