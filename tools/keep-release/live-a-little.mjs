import 'fake-indexeddb/auto';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { dumpDatabase } from './dump-database.mjs';

const YEAR = 2026;
let clock = Date.UTC(YEAR, 9, 5, 5);
let ids = 0;
const newId = () => `r${(++ids).toString(36).padStart(9, '0')}`;
const now = () => (clock += 4321);

let client;
let server;
const requests = [];

/**
 * A commune's small year on a release's own client and server, which lie in the folder, so that their databases hold something
 * of every kind. Leaves phone.json, desk.json, server.sqlite and requests.json beside them.
 */
export async function liveALittle(folder) {
  client = await import(pathToFileURL(join(folder, 'client.mjs')).href);
  watchWhatIsMade();
  const data = mkdtempSync(join(tmpdir(), 'released-data-'));
  server = await startServer(folder, data);
  const made = await liveAYear().finally(() => server.stop());
  for (const [name, text] of Object.entries(made)) writeFileSync(join(folder, name), text);
  // Into one file: a copy of the database alone would leave its log behind.
  const database = new DatabaseSync(join(data, 'nep-nha.sqlite'));
  database.exec(`vacuum into '${join(folder, 'server.sqlite')}'`);
  database.close();
  rmSync(data, { recursive: true });
}

/** A dump must hold the keys, which the app itself makes so that they cannot be exported; and requests are kept as they were. */
function watchWhatIsMade() {
  const { subtle } = crypto;
  const generateKey = subtle.generateKey.bind(subtle);
  subtle.generateKey = (algorithm, _, uses) => generateKey(algorithm, true, uses);
  const send = globalThis.fetch;
  globalThis.fetch = async (url, init = {}) => {
    if (typeof url === 'string' && url.endsWith('/api/sync')) requests.push(await textOf(init));
    return send(url, init);
  };
}

async function textOf({ body, headers }) {
  if (headers['content-encoding'] !== 'gzip') return body;
  const stream = new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

async function liveAYear() {
  const desk = openDevice('desk');
  const phone = openDevice('phone');
  const setUp = { code: server.setUpCode, communeName: 'Xã Mẫu Sơn Hạ', officerName: 'Trần Thị Minh' };
  must(await client.setUpCommune(desk.store, server.url, setUp));
  await desk.store.open();
  const village = await prepare(desk);
  must(await client.redeemInvitation(phone.store, server.url, await invite(desk, village)));
  await phone.store.open();
  await sync(phone);
  const households = [...phone.store.view(`village/${village}`).ofKind('household')].map(
    ({ subject }) => subject.split(':')[1],
  );
  await register(phone, village, households);
  const meeting = await hold(phone, village, households);
  await sync(phone);
  await sync(desk);
  const reason = 'Biên bản thiếu chữ ký của thư ký';
  const target = { type: 'meeting', meeting, field: '' };
  must(await client.returnVillage(desk.recording, village, YEAR, [{ target, reason }]));
  await sync(desk);
  await sync(phone);
  await leaveUnsent(phone, desk, village, households);
  const { device, actor } = (await phone.store.device()).enrolment;
  return {
    'phone.json': await dumpDatabase(phone.store.database),
    'desk.json': await dumpDatabase(desk.store.database),
    'requests.json': JSON.stringify({ device, requests: requestsOf(actor) }),
  };
}

async function prepare(desk) {
  const { recording } = desk;
  const village = 'na-lau';
  const commune = { name: 'Xã Mẫu Sơn Hạ', province: 'Lạng Sơn', communeKind: 'XA' };
  must(await client.describeCommune(recording, commune));
  must(await client.describeVillage(recording, village, { name: 'Thôn Nà Lầu', unitKind: 'THON', order: 1 }));
  must(await client.openYear(recording, { year: YEAR, ruleSet: 'ND86_2023', overrides: null }));
  const aim = { year: YEAR, indicator: 'registered', basisPoints: 9500, denominator: 'households' };
  must(await client.setTarget(recording, aim));
  const listed = Array.from({ length: 40 }, (_, n) => ({
    headName: `Nông Văn ${String.fromCharCode(65 + (n % 26))}${n}`,
    birthYear: 1950 + n,
    sex: n % 2 ? 'female' : 'male',
    memberCount: 1 + (n % 6),
    ...(n % 4 === 0 ? { ethnicity: 'Nùng', povertyStatus: 'near-poor' } : {}),
  }));
  must(await recording.record(client.householdDrafts(village, listed, newId)));
  await sync(desk);
  return village;
}

async function invite(desk, village) {
  const invitations = client.createInvitations(desk.store, desk.sessions, server.url);
  return must(await invitations.invite({ role: 'village-head', village, name: 'Lý Thị Mai' })).code;
}

async function register({ recording }, village, households) {
  for (const [n, household] of households.entries()) {
    const place = { village, year: YEAR, household };
    const commitments = n % 3 ? ['I.1', 'I.2', 'II.3'] : ['I.1'];
    must(await client.recordRegistration(recording, place, { registered: n % 9 !== 8, commitments }));
    const strokes = [[0, 0, 500, n, 1000, 1000]];
    if (n % 10 === 0)
      must(await client.signRegistration(recording, place, { name: `Nông Văn ${n}`, strokes }));
  }
  const again = { village, year: YEAR, household: households[8] };
  must(await client.recordRegistration(recording, again, { registered: true, commitments: ['I.1'] }));
  must(
    await client.correctHousehold(recording, village, households[0], { phone: '0912345678', note: 'Đổi số' }),
  );
  must(await client.moveOutHousehold(recording, village, households[39]));
  must(await client.addHousehold(recording, village, { headName: 'Vi Văn Thành', order: 41 }));
}

async function hold({ recording, store }, village, households) {
  const rules = client.freezeRules(client.ND86_2023);
  const place = 'Nhà văn hóa thôn';
  const opened = { village, year: YEAR, cluster: '', place, rules, households: households.slice(0, 39) };
  const meeting = must(await client.openMeeting(recording, opened));
  const where = { village, meeting };
  const chair = { name: 'Lý Thị Mai', position: 'Trưởng thôn' };
  const secretary = { name: 'Vi Văn Thành', position: 'Thư ký' };
  must(await client.setMeetingFields(recording, where, { chair, secretary, method: 'SHOW_OF_HANDS' }));
  for (const [n, household] of households.slice(0, 30).entries()) {
    const by = n % 5 ? 'head' : 'representative';
    must(await client.markPresent(recording, where, household, by, n % 5 ? '' : 'Con trai'));
  }
  must(await client.markAbsent(recording, where, households[3]));
  const vote = { for: 29, against: 0, abstained: 0, present: 29 };
  const exceptions = households.slice(0, 2);
  must(
    await client.recordListVote(recording, where, {
      ...vote,
      households: households.slice(0, 30),
      exceptions,
    }),
  );
  for (const household of exceptions)
    must(await client.recordTally(recording, where, household, { ...vote, for: 9, against: 20 }));
  const covers = await store.coversOf(`village/${village}`);
  const signed = (official) => ({ name: official.name, strokes: [[0, 0, 900, 900]] });
  const view = store.view(`village/${village}`);
  must(
    await client.sealMinutes(recording, {
      village,
      meeting: client.meetingOf(view, meeting),
      closedAt: now(),
      chair: signed(chair),
      secretary: signed(secretary),
      covers,
    }),
  );
  must(await client.submitVillage(recording, village, YEAR, [meeting]));
  return meeting;
}

async function leaveUnsent(phone, desk, village, households) {
  const note = { note: 'Ghi lúc không có mạng' };
  for (const household of households.slice(5, 15))
    must(await client.correctHousehold(phone.recording, village, household, note));
  must(
    await client.describeVillage(desk.recording, 'khuoi-cap', {
      name: 'Khuổi Cấp',
      unitKind: 'THON',
      order: 2,
    }),
  );
}

function openDevice(name) {
  const store = client.createBookStore({ name: `nep-nha-${name}`, now });
  const sessions = client.createSessionKeeper(server.url);
  const deps = { store, sessions, baseUrl: server.url, now, appVersion: '0.1.0' };
  return { store, sessions, deps, recording: { record: store.record, newId, now } };
}

async function sync({ deps }) {
  const outcome = await client.syncOnce(deps);
  if (outcome !== 'done') throw new Error(`Not synced: ${outcome}`);
  const { unsent } = await deps.store.progress();
  if (unsent > 0) throw new Error(`${unsent} entries were not taken`);
}

/** The requests that carried what this person recorded. */
function requestsOf(actor) {
  return requests.map((text) => JSON.parse(text)).filter(({ batch }) => batch?.entries[0]?.[4] === actor);
}

function must(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function startServer(folder, data) {
  const child = spawn(process.execPath, [join(folder, 'server.mjs'), '--empty'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    child.once('exit', (code) => reject(new Error(`The server ended: ${code}`)));
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const port = Number(/localhost:(\d+)/.exec(printed)?.[1]);
      const [, setUpCode] = /\b([0-9A-Z]{4}-[0-9A-Z]{4})\b/.exec(printed) ?? [];
      if (!port || !setUpCode) return;
      child.removeAllListeners('exit');
      resolve({
        url: `http://127.0.0.1:${port}`,
        setUpCode,
        stop: () =>
          new Promise((stopped) => {
            child.once('exit', stopped);
            child.kill('SIGTERM');
          }),
      });
    });
  });
}
