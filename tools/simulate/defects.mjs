/*
 * Defects that somebody might write, each as one change to one file. The simulation must catch every one: `npm run simulate --
 * --mutations`. A change whose text is no longer found is an error, so that the list keeps up with the code.
 */

import { BY_HAND } from './defects-by-hand.mjs';
import { OF_PROTECTION } from './defects-of-protection.mjs';

/** @type {readonly { name: string, theme?: string, file: string, find: string, replace: string }[]} */
export const MUTATIONS = [
  // merge
  {
    name: 'merge: what was replaced before is forgotten',
    file: 'src/domain/book/fold.ts',
    find: 'superseded[id] = union(fieldsGone(superseded, id), fields);',
    replace: 'superseded[id] = fields;',
  },
  {
    name: 'merge: the newest clock wins',
    file: 'src/domain/book/fold.ts',
    find: '.filter((head): head is Head => head !== undefined)',
    replace:
      '.filter((head): head is Head => head !== undefined).sort((a, b) => b.recordedAt - a.recordedAt).slice(0, 1)',
  },
  {
    name: 'merge: the last to arrive wins',
    file: 'src/domain/book/fold.ts',
    find: ': [...(state?.heads ?? []), headOf(entry)];',
    replace: ': [headOf(entry)];',
  },
  {
    name: 'merge: a change of one field replaces them all',
    file: 'src/domain/book/fold.ts',
    find: "if (!FIELD_KINDS.has(kind) || body === null || typeof body !== 'object') return [WHOLE];",
    replace: 'if (kind) return [WHOLE];',
  },
  {
    name: 'merge: a page that judges anew is not folded again',
    file: 'src/store/take-in.ts',
    find: 'before.feed !== row.feed ||',
    replace: 'before.feed === "" &&',
  },
  {
    name: 'merge: what was taken in is not folded with what is locked',
    file: 'src/store/fold-rows.ts',
    find: '  await actOnLocks(database, folding);\n  return writeRows',
    replace: '  return writeRows',
  },
  // acknowledgement
  {
    name: 'receipt: the server answers before it commits',
    file: 'sync-server/ingest/group-commit.ts',
    find: 'done.push(await job.run(transaction));',
    replace: '(await job.run(transaction))();',
  },
  {
    name: 'receipt: the phone counts everything as received',
    file: 'src/store/own-stream.ts',
    find: '{ ...row, ackedSeq: seq, told: Math.min(reached, seq), receivedAt }',
    replace: '{ ...row, ackedSeq: row.seq, told: Math.min(reached, seq), receivedAt }',
  },
  {
    name: 'receipt: never falls, although the commune lost a day',
    file: 'src/store/own-stream.ts',
    find: '{ ...row, ackedSeq: seq, told: Math.min(reached, seq), receivedAt }',
    replace: '{ ...row, ackedSeq: Math.max(seq, row.ackedSeq), told: reached, receivedAt }',
  },
  {
    name: 'receipt: of another branch is taken for one’s own',
    file: 'src/store/own-stream.ts',
    find: "if (seq > 0 && named?.chain !== chain) return 'forked';",
    replace: '',
  },
  {
    name: 'receipt: written before the verdicts that came with it',
    file: 'src/sync/exchange.ts',
    find: `  await store.takeInVerdicts(answer.verdicts);
  const outcome = await store.takeInAck({ ...answer.ack, told: toldBy(body, answer) });`,
    replace: `  const outcome = await store.takeInAck({ ...answer.ack, told: toldBy(body, answer) });
  await store.takeInVerdicts(answer.verdicts);`,
  },
  {
    name: 'receipt: verdicts of what came before are not told again',
    file: 'sync-server/ingest/apply-batch.ts',
    find: 'verdicts: [...old, ...taken.verdicts],',
    replace: 'verdicts: taken.verdicts,',
  },
  // outbox
  {
    name: 'outbox: empty as soon as it was sent',
    file: 'src/store/own-stream.ts',
    find: '  const entries = fitting.map(({ wire }) => wire);',
    replace: `  await database.meta.put({ ...row, ackedSeq: firstSeq + fitting.length - 1 });
  const entries = fitting.map(({ wire }) => wire);`,
  },
  {
    name: 'outbox: the last entry waits for the next',
    file: 'src/store/own-stream.ts',
    find: 'if (firstSeq > row.seq) return undefined;',
    replace: 'if (firstSeq >= row.seq) return undefined;',
  },
  {
    name: 'outbox: a command is written in parts',
    file: 'src/store/record-drafts.ts',
    find: '  await database.entries.bulkAdd(rows);',
    replace: `  const { Dexie } = await import('dexie');
  await Dexie.ignoreTransaction(() => database.entries.bulkAdd(rows));`,
  },
  {
    name: 'disk: a full one is said to have saved',
    file: 'src/store/failures.ts',
    find: "if (failure.type === 'storage-full') return fail(failure);",
    replace:
      "if (failure.type === 'storage-full') return { ok: true, value: { savedAt: 0, undo: [] } } as never;",
  },
  {
    name: 'disk: a page’s cursor is written before the page',
    file: 'src/store/book-store.ts',
    find: 'await takeInBy(() => takeInPage(database, page, now()));',
    replace: `await database.cursors.put({ scope: page.scope, ...page.cursor });
      await takeInBy(() => takeInPage(database, page, now()));`,
  },
  {
    name: 'disk: what was recorded is not shown',
    file: 'src/store/book-store.ts',
    find: '    live.publish(recorded.folded);',
    replace: '',
  },
  {
    name: 'tabs: the other one is not told',
    file: 'src/store/live-view.ts',
    find: '      announcer.announce({ subjects, scopes: [...scopes], directory });',
    replace: '',
  },
  // scope
  {
    name: 'scope: a phone is given every village’s feed',
    file: 'sync-server/pull/readable-feeds.ts',
    find: 'if (isVillageRole(role)) return [COMMUNE_SCOPE, villageScope(village)];',
    replace: '',
  },
  {
    name: 'scope: what was refused a village reaches it all the same',
    file: 'src/protocol/verdict.ts',
    find: 'verdict !== undefined && TRAY_VERDICTS.has(verdict) ? TRAY : entry.scope;',
    replace: 'verdict === undefined ? entry.scope : entry.scope;',
  },
  {
    name: 'scope: anybody may write for any village',
    file: 'src/domain/book/permissions.ts',
    find: "if (!mayWriteInto(recorder, entry)) return 'foreign-scope';",
    replace: '',
  },
  {
    name: 'scope: a revoked phone is still told',
    file: 'sync-server/pull/gather-news.ts',
    find: 'reader.revokedAt !== null',
    replace: "reader.device === ''",
  },
  // sealing
  {
    name: 'seal: what it covers is not looked at',
    file: 'src/domain/book/locks.ts',
    find: 'if (!covers || (covers[entry.device] ?? 0) >= entry.seq) continue;',
    replace: 'if (covers || entry.seq > 0) continue;',
  },
  {
    name: 'seal: shuts out the last entry that it has seen',
    file: 'src/domain/book/locks.ts',
    find: '(covers[entry.device] ?? 0) >= entry.seq',
    replace: '(covers[entry.device] ?? 0) > entry.seq',
  },
  {
    name: 'seal: of two at once the second decides alone',
    theme: 'a meeting on two phones',
    file: 'src/domain/book/locks.ts',
    find: 'covers[device] = Math.max(covers[device] ?? 0, seq);',
    replace: 'covers[device] = seq;',
  },
  {
    name: 'seal: may be taken back',
    file: 'src/domain/book/judge.ts',
    find: "  if (entry.body === null) return 'seal-stands';",
    replace: '',
  },
  // chain and forks
  {
    name: 'chain: a second branch is thrown away',
    file: 'sync-server/ingest/apply-batch.ts',
    find: '  await transaction.addForked(\n    links.map(',
    replace: '  await transaction.addForked(\n    links.slice(1).map(',
  },
  {
    name: 'chain: a second branch is taken for the first',
    file: 'sync-server/ingest/apply-batch.ts',
    find: '  if (other >= 0) return keepFork',
    replace: '  if (other > links.length) return keepFork',
  },
  {
    name: 'chain: signatures are not kept',
    file: 'sync-server/ingest/apply-batch.ts',
    find: `  await keepSignature(transaction, device, batch, receivedAt);
  const change =`,
    replace: '  const change =',
  },
  {
    name: 'chain: a gap is refused for good',
    file: 'sync-server/ingest/apply-batch.ts',
    find: 'if (batch.firstSeq > device.lastSeq + 1)',
    replace: 'if (batch.firstSeq > device.lastSeq + 1000)',
  },
  // cursors and first loads
  {
    name: 'cursor: a first load leaves out what replaces what is in it',
    file: 'sync-server/ingest/needed-entries.ts',
    find: '  return closureOf(open, supersedersOf);',
    replace: '  return new Set(open);',
  },
  {
    name: 'cursor: a full answer counts as the whole feed',
    file: 'sync-server/pull/pull-pages.ts',
    find: 'if (isFull(room)) return { scope, entries, cursor: { after, pack }, more: true };',
    replace: 'if (isFull(room)) return { scope, entries, cursor: { after: last, pack }, more: false };',
  },
  {
    name: 'cursor: positions are given out again after a backup was put back',
    theme: 'lost and restored',
    file: 'sync-server/start.ts',
    find: '    await store.transact(commune, (transaction) => transaction.skipPositions(commune, parts.now()));',
    replace: '',
  },
  // line and versions
  {
    name: 'line: a damaged request is taken for a sound one',
    file: 'sync-server/routes/sync.ts',
    find: "if (digest !== undefined && !areWhole(bytes.value, digest)) return fail('body-damaged');",
    replace: '',
  },
  {
    name: 'version: the first release is refused',
    file: 'sync-server/routes/sync.ts',
    find: 'const PROTOCOLS: readonly number[] = [FIRST_PROTOCOL_VERSION, PROTOCOL_VERSION];',
    replace: 'const PROTOCOLS: readonly number[] = [PROTOCOL_VERSION];',
  },
  {
    name: 'version: an unknown kind is taken for a damaged one',
    file: 'src/protocol/bodies.ts',
    find: '  if (body === null || !isKnownKind(kind)) return undefined;',
    replace: "  if (body === null) return undefined;\n  if (!isKnownKind(kind)) return 'unknown';",
  },
  {
    name: 'bad entry: an unreadable body stops the whole batch',
    file: 'src/protocol/verdict.ts',
    find: "bodyProblem(entry.kind, entry.body) !== undefined) return 'malformed-body';",
    replace: "bodyProblem(entry.kind, entry.body) !== undefined) throw new TypeError('malformed-body');",
  },
  // secret ballots
  {
    name: 'ballot: each one is kept in the order it was read',
    file: 'src/domain/meeting/ballots.ts',
    find: '  last: struck,\n});',
    replace:
      '  last: struck,\n  read: [...((draft as { read?: unknown[] }).read ?? []), struck],\n}) as BallotDraft;',
  },
  ...BY_HAND,
  ...OF_PROTECTION,
];
