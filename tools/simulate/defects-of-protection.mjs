/* Defects in what protects people's data: erasure by law, restricted facts, what a locked phone posts. Looked for in their stories. */

const ERASED = 'erased by law';
const NOT_FOR_ALL = 'not for everybody';
const LOCKED = 'posted while locked';

/** @type {readonly { name: string, theme: string, file: string, find: string, replace: string }[]} */
export const OF_PROTECTION = [
  {
    name: 'erasure: what comes later is not erased',
    theme: ERASED,
    file: 'sync-server/ingest/erase-entries.ts',
    find: '...new Set([...bodies.flatMap(subjectsErasedBy), ...late]),',
    replace: '...new Set([...bodies.flatMap(subjectsErasedBy), ...late.slice(0, 0)]),',
  },
  {
    name: 'erasure: what was there before is not erased',
    theme: ERASED,
    file: 'sync-server/ingest/erase-entries.ts',
    find: '...new Set([...bodies.flatMap(subjectsErasedBy), ...late]),',
    replace: '...new Set(late),',
  },
  {
    name: 'erasure: a branch that comes later keeps it',
    theme: ERASED,
    file: 'sync-server/ingest/apply-batch.ts',
    find: '  await eraseForks(transaction, commune);',
    replace: '  void eraseForks;',
  },
  {
    name: 'erasure: whoever has read on is not told',
    theme: ERASED,
    file: 'sync-server/ingest/erase-entries.ts',
    find: 'position: first + index, wire:',
    replace: 'position: first < 0 ? index : (rows[index]?.position ?? 0), wire:',
  },
  {
    name: 'erasure: the salt stays, so that a body can be guessed',
    theme: ERASED,
    file: 'src/protocol/bodiless.ts',
    find: 'return [scope, kind, subject, supersedes, actor, recordedAt, version, digest, null];',
    replace: 'return [scope, kind, subject, supersedes, actor, recordedAt, version, digest && salt, null];',
  },
  {
    name: 'erasure: a phone keeps what it recorded itself',
    theme: ERASED,
    file: 'src/store/take-in.ts',
    find: 'pulled.device === own && !erased ? before.wire',
    replace: 'pulled.device === own ? before.wire',
  },
  {
    name: 'erasure: a phone keeps restricted facts that it recorded and may not pull',
    theme: ERASED,
    file: 'src/store/take-in.ts',
    find: 'device ? await eraseUnpulled(database, device) : [];',
    replace: 'device ? [] : ((await eraseUnpulled(database, device as never)) && []);',
  },
  {
    name: 'erasure: what was recorded under a former name stays readable',
    theme: ERASED,
    file: 'src/store/take-in.ts',
    find: 'const unheard = row.unheard.filter(({ subject }) => !subjects.has(subject));',
    replace: 'const unheard = row.unheard.filter(({ subject }) => !subjects.has(`${subject} `));',
  },
  {
    name: 'erasure: comes back by hand',
    theme: ERASED,
    file: 'src/store/place-batch.ts',
    find: '&& !isErased(erased, entry.subject)',
    replace: '&& !isErased(new Set([...erased].slice(0, 0)), entry.subject)',
  },
  {
    name: 'erasure: what was carried for others is kept for good',
    theme: ERASED,
    file: 'src/store/receipts.ts',
    find: "  await database.relays.where('state').equals('received').filter(isOld).delete();",
    replace: "  await database.relays.where('state').equals('received').filter(isOld).count();",
  },
  {
    name: 'erasure: whoever carries a batch may take bodies out',
    theme: 'from hand to hand',
    file: 'sync-server/ingest/follow-chain.ts',
    find: '(!bodilessToo || entry.body !== null)',
    replace: '(bodilessToo === undefined || entry.body !== null)',
  },
  {
    name: 'erasure: by anybody',
    theme: ERASED,
    file: 'src/domain/book/permissions.ts',
    find: "  'past-result',\n  'erasure',\n  'data-request',\n]);",
    replace: "  'past-result',\n  'data-request',\n]);",
  },
  {
    name: 'erasure: what is erased still replaces',
    theme: ERASED,
    file: 'src/domain/book/book.ts',
    find: 'const all = [...entries].filter(({ bodiless }) => !bodiless);',
    replace: 'const all = [...entries];',
  },
  {
    name: 'restricted: the feed is for everybody of the commune',
    theme: NOT_FOR_ALL,
    file: 'src/domain/book/permissions.ts',
    find: 'readsRestricted(role) ? [villageScope(each), restrictedScope(each)] : [villageScope(each)];',
    replace: '[villageScope(each), restrictedScope(each)];',
  },
  {
    name: 'restricted: the tray is for everybody of the commune',
    theme: NOT_FOR_ALL,
    file: 'sync-server/pull/readable-feeds.ts',
    find: 'return readsRestricted(recorder.role) ? [...scopes, TRAY] : scopes;',
    replace: "return readsRestricted(recorder.role) || recorder.village === '' ? [...scopes, TRAY] : scopes;",
  },
  {
    name: 'restricted: who reads less from now on keeps what was read before',
    theme: NOT_FOR_ALL,
    file: 'src/sync/rejoin.ts',
    find: 'readsAsMuch(before, after);',
    replace: '(readsAsMuch(before, after) || before.village === after.village);',
  },
  {
    name: 'restricted: goes in plain from hand to hand',
    theme: NOT_FOR_ALL,
    file: 'src/store/own-parcel.ts',
    find: 'batchesOf(row, own, shownToCarriers(commune, own.rows));',
    replace: 'batchesOf(row, own, shownToCarriers && shownWhole);',
  },
  {
    name: 'restricted: withheld bodies are not put back',
    theme: NOT_FOR_ALL,
    file: 'sync-server/receipts/whole-batch.ts',
    find: '    for (const [place, salt, body] of bodies) {',
    replace: '    for (const [place, salt, body] of bodies.slice(1)) {',
  },
  {
    name: 'restricted: refused from who only reads, it is for all to read',
    theme: NOT_FOR_ALL,
    file: 'src/protocol/verdict.ts',
    find: 'verdict !== undefined && TRAY_VERDICTS.has(verdict) ? TRAY : entry.scope;',
    replace: "verdict !== undefined && TRAY_VERDICTS.has(verdict) ? ('commune' as never) : entry.scope;",
  },
  {
    name: 'sealed: nothing is sealed',
    theme: LOCKED,
    file: 'src/store/seal.ts',
    find: 'return joined(own, sealed);',
    replace: 'return joined(own, sealed.length > 0 ? inside : sealed);',
  },
  {
    name: 'sealed: waits on after it was received',
    theme: LOCKED,
    file: 'src/sync/sealed.ts',
    find: 'if (row && row.ackedSeq >= outbox.upTo) await',
    replace: 'if (row && row.ackedSeq > outbox.upTo) await',
  },
  {
    name: 'sealed: a receipt for more than was posted',
    theme: LOCKED,
    file: 'sync-server/routes/sealed.ts',
    find: 'receiptOf(services, commune, device)));',
    replace: `receiptOf(services, commune, device)));
  for (const receipt of receipts) if (receipt) (receipt as { seq: number }).seq += 1;`,
  },
];
