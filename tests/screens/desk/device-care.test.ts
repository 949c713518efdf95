import { describe, expect, test } from 'vitest';
import type { RecorderInfo } from '#protocol/sync.ts';
import {
  byNeed,
  compareVersions,
  needOf,
  newestApp,
  otherHeads,
} from '../../../src/screens/desk-people/device-care.ts';

const DAY = 24 * 3_600_000;
const NOW = { at: 100 * DAY, app: '1.10.0' };

const device = (change: Partial<RecorderInfo> = {}): RecorderInfo => ({
  device: 'd1',
  actor: 'a1',
  name: 'Lan',
  role: 'village-head',
  village: 'v1',
  clockSkewMs: 0,
  lastContact: NOW.at - 1000,
  app: '1.10.0',
  revoked: false,
  ...change,
});

describe('what a device needs', () => {
  test.each([
    ['nothing', {}, 'fine'],
    ['nothing, when it sent all', { unsent: { count: 0, since: 0 } }, 'fine'],
    [
      'nothing yet, when entries wait for two days',
      { unsent: { count: 3, since: NOW.at - 2 * DAY } },
      'fine',
    ],
    ['a call, when entries wait for three', { unsent: { count: 3, since: NOW.at - 3 * DAY } }, 'unsent-old'],
    ['a call, when it was silent for two weeks', { lastContact: NOW.at - 14 * DAY }, 'silent'],
    ['to be opened, when its code was read', { recovery: 'read' }, 'locked-out'],
    ['its clock set', { clockSkewMs: -3_600_000 }, 'clock-wrong'],
    ['an update', { app: '1.9.9' }, 'old-app'],
    ['an invitation, whatever else it needs', { forked: true, recovery: 'read', app: '0.1' }, 'forked'],
    ['nothing any more', { revoked: true, forked: true }, 'revoked'],
  ] as const)('%s', (_case, change, need) => {
    expect(needOf(device(change), NOW)).toBe(need);
  });

  test('decides who stands first; then the name does', () => {
    const list = [
      device({ device: 'gone', revoked: true }),
      device({ device: 'b', name: 'Bích' }),
      device({ device: 'a', name: 'Ánh' }),
      device({ device: 'silent', lastContact: 0 }),
    ];
    expect([...list].sort(byNeed(NOW)).map((each) => each.device)).toEqual(['silent', 'a', 'b', 'gone']);
  });
});

describe('versions', () => {
  test('are compared number by number', () => {
    expect(compareVersions('0.9.10', '0.9.2')).toBeGreaterThan(0);
    expect(compareVersions('1.0', '1.0.0')).toBe(0);
    expect(compareVersions('', '0.1.0')).toBeLessThan(0);
  });

  test('have one that is newest among the devices', () => {
    expect(newestApp([{ app: '0.9.2' }, { app: '0.10.0' }, { app: '' }])).toBe('0.10.0');
    expect(newestApp([])).toBe('');
  });
});

test('a village’s new head is another device that may be used, and no second recorder', () => {
  const old = device();
  const come = device({ device: 'd2' });
  const others = [
    device({ device: 'd3', revoked: true }),
    device({ device: 'd4', role: 'second-recorder' }),
    device({ device: 'd5', village: 'v2' }),
  ];
  expect(otherHeads([old, come, ...others], old)).toEqual([come]);
});
