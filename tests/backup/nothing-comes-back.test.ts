/**
 * Goal: a backup that is put back brings no danger back: no stolen phone, no used code, nothing that was erased since.
 * Method: the built server and the programs of backup and restore; the same stories over PostgreSQL in tests/postgres.
 */
import { rmSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { buildServer } from '../support/built-server.ts';
import { makeFolder } from '../support/server.ts';
import { removeAndPutBack, removeAndPutBackFromStick, SHUT_OUT } from './story-of-removals.ts';

let file: string;
beforeAll(async () => {
  file = await buildServer('nothing-comes-back');
});

function lossOfFolder() {
  const DATA_DIR = makeFolder();
  const lose = async () => {
    rmSync(DATA_DIR, { recursive: true });
    return { DATA_DIR };
  };
  return { file, env: { DATA_DIR }, lose };
}

test('a phone that was withdrawn after the backup stays outside, and who was erased stays erased, by the list beside it', async () => {
  expect(await removeAndPutBack(lossOfFolder())).toEqual(SHUT_OUT);
}, 120_000);

test('where only a stick with the backup was left, nothing is put back until somebody names the phones withdrawn since', async () => {
  expect(await removeAndPutBackFromStick(lossOfFolder())).toEqual(SHUT_OUT);
}, 120_000);
