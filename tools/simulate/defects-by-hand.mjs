/* Defects in what goes from hand to hand, and in coming back under another name: looked for in the stories about it. */

/** @type {readonly { name: string, theme: string, file: string, find: string, replace: string }[]} */
export const BY_HAND = [
  {
    name: 'receipt: nobody looks who signed it',
    theme: 'from hand to hand',
    file: 'src/store/receipts.ts',
    find: "return (await isGenuine) ? undefined : 'forged';",
    replace: 'await isGenuine;\n  return undefined;',
  },
  {
    name: 'receipt: by hand it is taken for the verdicts too',
    theme: 'from hand to hand',
    file: 'src/store/receipts.ts',
    find: 'told: toldSeqOf(own)',
    replace: 'told: seq',
  },
  {
    name: 'receipt: the commune does not tell the verdicts it is asked for',
    theme: 'from hand to hand',
    file: 'sync-server/ingest/tell-verdicts.ts',
    find: 'verdicts: [...verdicts], told: upTo',
    replace: 'verdicts: [], told: upTo',
  },
  {
    name: 'parcel: handed over counts as received',
    theme: 'from hand to hand',
    file: 'src/store/place-batch.ts',
    find: "return (receipt?.seq ?? 0) >= batch.firstSeq + links.length - 1 ? 'received' : 'waiting';",
    replace: "return receipt || batch || links ? 'received' : 'waiting';",
  },
  {
    name: 'parcel: of another commune is taken in',
    theme: 'from hand to hand',
    file: 'src/store/parcels.ts',
    find: "if (parcel.commune !== commune.id) return fail({ type: 'foreign-commune' });",
    replace: '',
  },
  {
    name: 'parcel: nobody looks who signed it',
    theme: 'from hand to hand',
    file: 'src/store/parcels.ts',
    find: "if (!(await isSignedBy(recorder.key, text, signature))) return { batch, problem: 'bad-signature' };",
    replace: 'await isSignedBy(recorder.key, text, signature);',
  },
  {
    name: 'parcel: brings a phone what it may not read',
    theme: 'from hand to hand',
    file: 'src/store/place-batch.ts',
    find: 'if (isVillageRole(reader.role) && !readable.includes(feed)) return [];',
    replace: '',
  },
  {
    name: 'rejoin: forgets what was not received',
    theme: 'one phone twice',
    file: 'src/store/rejoin.ts',
    find: "  row.seq > sharedSeq || row.verdict === 'revoked';",
    replace: "  row.seq > sharedSeq + 1 || row.verdict === 'revoked';",
  },
  {
    name: 'rejoin: forgets what was set aside because the phone was shut out',
    theme: 'strangers',
    file: 'src/store/rejoin.ts',
    find: "  row.seq > sharedSeq || row.verdict === 'revoked';",
    replace: '  row.seq > sharedSeq;',
  },
  {
    name: 'rejoin: the old entries are not kept as they were',
    theme: 'one phone twice',
    file: 'src/store/rejoin.ts',
    find: '    unheard,\n  };',
    replace: '    unheard: [],\n  };',
  },
];
