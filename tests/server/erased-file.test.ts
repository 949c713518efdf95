/**
 * Goal: what is erased cannot be read out of SQLite's files either. A PostgreSQL database has its own care for freed pages
 * (docs/security.md); everything else about erasure is tested over both stores in erasure.test.ts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { erasure, household, registrationSignature } from '../support/drafts.ts';
import { setUpVillage } from '../support/server.ts';

const NAME = 'Hoàng Văn Páo';

test('an erasure leaves nothing of what was said in the database file', async () => {
  const { server, officer, head } = await setUpVillage();
  head.record(household('h1', { headName: NAME }), household('h2', { headName: 'Lò Thị Ín' }));
  head.record(registrationSignature('h1'));
  await head.push();
  officer.record(erasure('h1'));
  await officer.push();
  await server.close();
  const files = readdirSync(server.folder).map((file) => readFileSync(join(server.folder, file)));
  const has = (text: string) => files.some((bytes) => bytes.includes(text));
  expect([has('Lò Thị Ín'), has(NAME), has('Chủ hộ h1')]).toEqual([true, false, false]);
});
