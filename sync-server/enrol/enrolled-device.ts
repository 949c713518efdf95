import type { Role } from '#domain/book/permissions.ts';
import { resolve } from '#domain/book/resolve.ts';
import { foldBook } from '#domain/book/book.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { deviceIdOf, enrolmentSigningText, type PublicKey } from '#protocol/batch.ts';
import { CHAIN_START } from '#protocol/chain.ts';
import type { Enrolment } from '#protocol/enrolment.ts';
import { wireToEntry } from '#protocol/wire-entry.ts';
import { isSignedBy } from '../ingest/verify-signature.ts';
import type { CommuneRow, DeviceRow } from '../store/schema.ts';
import type { EntryQueries } from '../store/store.ts';

interface Proof {
  readonly code: string;
  readonly publicKey: PublicKey;
  readonly signature: string;
}

/** Whether whoever sends the code holds the key that it enrols. */
export const holdsKey = ({ code, publicKey, signature }: Proof): Promise<boolean> =>
  isSignedBy(publicKey, enrolmentSigningText(code, publicKey), signature);

export interface NewPerson {
  readonly actor: string;
  readonly name: string;
  readonly role: Role;
  readonly village: string;
}

/** The row of a device that has recorded nothing yet. */
export const newDevice = (commune: string, key: PublicKey, person: NewPerson, now: number): DeviceRow => ({
  commune,
  device: deviceIdOf(key),
  x: key.x,
  y: key.y,
  actor: person.actor,
  name: person.name,
  role: person.role,
  village: person.village,
  enrolledAt: now,
  revokedAt: null,
  forkedAt: null,
  lastSeq: 0,
  lastChain: CHAIN_START,
  clockSkewMs: 0,
  lastContact: now,
  app: '',
  unsentCount: null,
  unsentSince: null,
  recoveryAt: null,
  recoveryReadAt: null,
  revokedReason: null,
});

export type NamedCommune = Pick<CommuneRow, 'commune' | 'name'>;

/** What a device is told about itself. */
export async function enrolmentOf(
  queries: EntryQueries,
  commune: NamedCommune,
  { device, actor, name, role, village }: DeviceRow,
): Promise<Enrolment> {
  const villageName = village === '' ? '' : await nameOfVillage(queries, commune.commune, village);
  return {
    commune: { id: commune.commune, name: commune.name },
    device,
    actor,
    name,
    role,
    village,
    villageName,
  };
}

/** The village's name as the book has it, empty when the book knows no such village. */
export async function nameOfVillage(
  queries: EntryQueries,
  commune: string,
  village: string,
): Promise<string> {
  const subject = subjectOf.village(village);
  const stored = await queries.entriesOfSubjects(commune, [subject]);
  const speaking = stored.filter(({ verdict }) => verdict === null);
  const book = foldBook(speaking.map(({ wire, device, seq }) => wireToEntry(wire, device, seq).entry));
  const resolved = resolve(book.subjects.get(subject), 'village');
  return resolved.type === 'empty' ? '' : resolved.value.name;
}
