/**
 * Goal: altering, dropping or moving any recorded entry changes the chain that its device signed (L4, L11).
 * Method: random streams, damaged in every way; the chain after them must differ.
 */
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Entry } from '#domain/book/entry.ts';
import { batchSigningText, enrolmentSigningText, sessionSigningText } from '#protocol/batch.ts';
import { canonicalJson } from '#protocol/canonical.ts';
import { CHAIN_START, digestOf, nextChain } from '#protocol/chain.ts';
import { stampDraft } from '#protocol/stamp.ts';
import { entryToWire, wireToEntry } from '#protocol/wire-entry.ts';
import { WireEntry } from '#protocol/sync.ts';
import { household } from '../support/drafts.ts';
import { bookOf, drafts, entryOf } from '../support/entries.ts';

const SALT = 'pepper';

const chainOf = (entries: readonly Entry[], salts: readonly string[] = []): string =>
  entries.reduce((chain, entry, index) => nextChain(chain, entry, salts[index] ?? SALT), CHAIN_START);

const streams = bookOf(drafts, 8).filter((entries) => entries.length >= 2);

const DAMAGES: Readonly<Record<string, (entry: Entry) => Entry>> = {
  body: (entry) => ({ ...entry, body: { forged: 1 } }),
  retraction: (entry) => ({ ...entry, body: entry.body === null ? {} : null }),
  actor: (entry) => ({ ...entry, actor: `${entry.actor}x` }),
  time: (entry) => ({ ...entry, recordedAt: entry.recordedAt + 1 }),
  subject: (entry) => ({ ...entry, subject: `${entry.subject}x` }),
  scope: (entry) => ({ ...entry, scope: 'village/other' }),
  kind: (entry) => ({ ...entry, kind: 'tallyx' }),
  supersedes: (entry) => ({ ...entry, supersedes: [...entry.supersedes, 'z.9'] }),
  seq: (entry) => ({ ...entry, seq: entry.seq + 1 }),
  device: (entry) => ({ ...entry, device: 'z' }),
  version: (entry) => ({ ...entry, version: 2 }),
};

describe('L11: the chain', () => {
  test.each(Object.entries(DAMAGES))('changes when the %s of any entry is altered', (_, damage) => {
    fc.assert(
      fc.property(streams, fc.nat(), (entries, pick) => {
        const at = pick % entries.length;
        const damaged = entries.map((entry, index) => (index === at ? damage(entry) : entry));
        expect(chainOf(damaged)).not.toBe(chainOf(entries));
      }),
    );
  });

  test('changes when an entry is dropped, doubled or moved, or its salt is', () => {
    fc.assert(
      fc.property(streams, fc.nat(), (entries, pick) => {
        const at = pick % (entries.length - 1);
        const [one, next] = entries.slice(at, at + 2);
        if (!one || !next) throw new Error('The stream is shorter than it was');
        const intact = chainOf(entries);
        expect(chainOf(entries.toSpliced(at, 1))).not.toBe(intact);
        expect(chainOf(entries.toSpliced(at, 0, one))).not.toBe(intact);
        expect(chainOf(entries.toSpliced(at, 2, next, one))).not.toBe(intact);
        expect(
          chainOf(
            entries,
            entries.map((_, index) => (index === at ? 'other' : SALT)),
          ),
        ).not.toBe(intact);
      }),
    );
  });

  test('is what its definition says, computed by other code: H(previous · H(envelope) · H(salt · body))', () => {
    const sha = (...parts: readonly (string | Buffer)[]) => {
      const hash = createHash('sha256');
      for (const part of parts) hash.update(part);
      return hash.digest();
    };
    fc.assert(
      fc.property(streams, (entries) => {
        let expected = Buffer.alloc(32);
        for (const {
          device,
          seq,
          scope,
          kind,
          subject,
          supersedes,
          actor,
          recordedAt,
          version,
          body,
        } of entries) {
          const envelope = JSON.stringify([
            device,
            seq,
            scope,
            kind,
            subject,
            supersedes,
            actor,
            recordedAt,
            version,
          ]);
          expected = sha(expected, sha(envelope), sha(SALT, canonicalJson(body)));
        }
        expect(chainOf(entries)).toBe(expected.toString('base64url'));
      }),
    );
  });

  test('holds a body by its salted hash only: whoever erases the body can still follow the chain', () => {
    const entry = entryOf(household('h1', { note: 'x' }), 'a', 1);
    const envelope = createHash('sha256').update(
      JSON.stringify(['a', 1, entry.scope, entry.kind, entry.subject, [], 'a', 1001, 1]),
    );
    const keptInItsPlace = createHash('sha256').update(`${SALT}{"note":"x"}`).digest();
    const followed = createHash('sha256')
      .update(Buffer.alloc(32))
      .update(envelope.digest())
      .update(keptInItsPlace);
    expect(chainOf([entry])).toBe(followed.digest('base64url'));
  });
});

describe('an entry on the wire', () => {
  test('comes back as it went, through JSON and the schema', () => {
    fc.assert(
      fc.property(bookOf(drafts), (entries) => {
        for (const entry of entries) {
          const wire = WireEntry.parse(JSON.parse(JSON.stringify(entryToWire(entry, SALT))));
          expect(wireToEntry(wire, entry.device, entry.seq)).toEqual({ entry, salt: SALT });
        }
      }),
    );
  });

  test('chains the same on the other side, whatever its body left undefined', () => {
    const draft = household('h1', { note: 'x', phone: undefined } as never);
    const stamp = {
      device: 'a',
      actor: 'a',
      seq: 1,
      previousChain: CHAIN_START,
      supersedes: [],
      recordedAt: 5,
      salt: SALT,
    };
    const { entry, chain } = stampDraft(draft, stamp);
    const wire = WireEntry.parse(JSON.parse(JSON.stringify(entryToWire(entry, SALT))));
    const received = wireToEntry(wire, 'a', 1);
    expect(nextChain(CHAIN_START, received.entry, received.salt)).toBe(chain);
    expect(entry.body).toEqual({ note: 'x' });
  });
});

test('no text that a device signs can be taken for one of another purpose', () => {
  const batch = batchSigningText('a', 1, 2, digestOf('x'));
  const texts = [
    batch,
    sessionSigningText('a', 'challenge'),
    enrolmentSigningText('CODE', { x: 'x', y: 'y' }),
  ];
  expect(texts.map((text) => text.split('\n')[0])).toEqual([
    'nep-nha/batch/1',
    'nep-nha/session/1',
    'nep-nha/enrolment/1',
  ]);
});
