import { describe, expect, test } from 'vitest';
import { announcement } from '../../sync-server/announce.ts';
import { readEnvironment } from '../../sync-server/environment.ts';

describe('the environment', () => {
  test('has an answer for everything that is not said', () => {
    expect(readEnvironment({}, [])).toEqual({
      ok: true,
      value: {
        port: 8080,
        host: '0.0.0.0',
        dataFolder: 'data',
        databaseUrl: undefined,
        communes: [],
        trustProxy: false,
        empty: false,
        logLevel: 'warn',
        backup: undefined,
      },
    });
  });

  test('is read from its variables and --empty', () => {
    const variables = {
      PORT: '9000',
      HOST: '::1',
      DATA_DIR: '/srv/x',
      DATABASE_URL: 'postgres://book@db/book',
      COMMUNES: 'Mau-Son.example.vn, ba-be.example.vn,mau-son.example.vn',
      TRUST_PROXY: '1',
      LOG_LEVEL: 'info',
      BACKUP_DIR: '/srv/copies',
      BACKUP_AT: '3',
    };
    expect(readEnvironment(variables, ['--empty'])).toEqual({
      ok: true,
      value: {
        port: 9000,
        host: '::1',
        dataFolder: '/srv/x',
        databaseUrl: 'postgres://book@db/book',
        communes: ['mau-son.example.vn', 'ba-be.example.vn'],
        trustProxy: true,
        empty: true,
        logLevel: 'info',
        backup: { folder: '/srv/copies', every: { atHour: 3 }, keep: { daily: 7, weekly: 4, monthly: 12 } },
      },
    });
  });

  test('listens to this machine alone where a proxy is trusted, unless it is told otherwise', () => {
    expect(readEnvironment({ TRUST_PROXY: '1' }, [])).toMatchObject({ value: { host: '127.0.0.1' } });
    expect(readEnvironment({ TRUST_PROXY: '1', HOST: '10.0.0.7' }, [])).toMatchObject({
      value: { host: '10.0.0.7' },
    });
  });

  test('hears --empty also where npm kept it for itself, as under PowerShell', () => {
    expect(readEnvironment({ npm_config_empty: 'true' }, [])).toMatchObject({ value: { empty: true } });
  });

  test.each([
    ['a port that is a word', { PORT: 'abc' }, [], 'PORT=abc is no port.'],
    ['a port beyond the last', { PORT: '70000' }, [], 'PORT=70000 is no port.'],
    ['a log level that is none', { LOG_LEVEL: 'loud' }, [], 'LOG_LEVEL is one of'],
    ['another database', { DATABASE_URL: 'mysql://u:pw@h/d' }, [], 'DATABASE_URL begins with postgres://'],
    ['a commune with a path', { COMMUNES: 'a.vn,b.vn/x' }, [], 'COMMUNES=b.vn/x is no host name'],
    ['a trust that is no answer', { TRUST_PROXY: 'yes' }, [], 'TRUST_PROXY is 1 or 0.'],
    ['an hour that the day has not', { BACKUP_DIR: 'b', BACKUP_AT: '24' }, [], 'BACKUP_AT=24 is no hour'],
    ['two times for backups', { BACKUP_DIR: 'b', BACKUP_AT: '2', BACKUP_EVERY: '6' }, [], 'not both'],
    [
      'a span that is none',
      { BACKUP_DIR: 'b', BACKUP_EVERY: '0' },
      [],
      'BACKUP_EVERY=0 is no number of hours',
    ],
    ['backups without a folder', { BACKUP_AT: '2' }, [], 'BACKUP_AT says nothing without BACKUP_DIR.'],
    ['a way of keeping that is none', { BACKUP_DIR: 'b', BACKUP_KEEP: '0,4,12' }, [], 'BACKUP_KEEP=0,4,12'],
    ['a passphrase that is soon guessed', { BACKUP_PASSPHRASE: 'x1y2z3' }, [], 'fewer than 12 characters'],
    ['an argument that is none', {}, ['--emtpy'], 'Unknown argument --emtpy; there is only --empty.'],
  ] as const)('is refused with a sentence for %s', (_name, variables, args, sentence) => {
    const read = readEnvironment(variables, args);
    expect(read.ok ? '' : read.error).toContain(sentence);
  });
});

describe('what is printed at the start', () => {
  const lan = [
    { family: 'IPv4', internal: false, address: '192.168.1.7' },
    { family: 'IPv4', internal: true, address: '127.0.0.1' },
    { family: 'IPv6', internal: false, address: 'fe80::1' },
  ] as never;
  const started = { port: 8080, host: '0.0.0.0', sample: false, setUps: [], interfaces: { lan } };

  test('leads the first officer to set-up', () => {
    const text = announcement({ ...started, setUps: [{ host: null, code: 'K7QM2XPD' }] }).join('\n');
    expect(text).toContain('http://localhost:8080/#setup=K7QM2XPD');
    expect(text).toContain('K7QM-2XPD');
    expect(text).not.toContain('/try/');
  });

  test('leads the first officer of each commune to its own name', () => {
    const setUps = [
      { host: 'a.example.vn', code: 'K7QM2XPD' },
      { host: 'b.example.vn', code: 'M2XPDK7Q' },
    ];
    const text = announcement({ ...started, setUps }).join('\n');
    expect(text).toContain('Set up a.example.vn: https://a.example.vn/#setup=K7QM2XPD');
    expect(text).toContain('Set up b.example.vn: https://b.example.vn/#setup=M2XPDK7Q');
  });

  test('leads a visitor to the sample’s desk and phone', () => {
    const text = announcement({ ...started, sample: true }).join('\n');
    expect(text).toContain('http://localhost:8080/try/desk');
    expect(text).toContain('http://localhost:8080/try/phone');
  });

  test('tells phones in the same network where to go, if they can get in', () => {
    expect(announcement(started).join('\n')).toMatch(/http:\/\/192\.168\.1\.7:8080[\s\S]*https/);
    expect(announcement({ ...started, host: '127.0.0.1' }).join('\n')).not.toContain('192.168');
  });
});
