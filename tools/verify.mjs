// `npm run verify -- FILE`: checks a book export. With `--code K7QM-2XPD` also the result on a paper; with
// `--device NAME:SEQ:CHAIN` also that the book has what a phone or a receipt says was received. See docs/verify.md.
//
// It shares no code with the app or the server and uses Node alone: only docs/sync-protocol.md stands behind both.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startCheck } from './verify/check-book.mjs';
import { namesInList } from './verify/erasure.mjs';
import { readLines } from './verify/read-file.mjs';
import { reportOf, reportOfCode } from './verify/report.mjs';
import { compareMinutes, gatherMeeting, gatherMinutes, readCode } from './verify/result-code.mjs';

const USAGE = `npm run verify -- FILE [--code K7QM-2XPD] [--device NAME[:SEQ[:CHAIN]]] [--erased LIST]

  FILE      a book export (.nepnha-book.ndjson)
  --code    a result code from the minutes on paper; several may be given
  --device  only these devices in the list; with SEQ (and CHAIN) what a phone or receipt says has been received
  --erased  the list of removals beside the backups, after one was put back: what it says was erased is worth a look, and no fault`;

class Misuse extends Error {}

try {
  process.exitCode = (await verify(readArguments(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  const isOurs =
    error instanceof Misuse || error.code === 'ENOENT' || error.code?.startsWith('ERR_PARSE_ARGS');
  if (!isOurs) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}

function readArguments(args) {
  const several = { type: 'string', multiple: true };
  const options = { code: several, device: several, erased: { type: 'string' } };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Misuse('One file is needed.');
  return {
    file,
    listed: values.erased === undefined ? [] : namesInList(readFileSync(values.erased, 'utf8')),
    codes: (values.code ?? []).map((typed) => {
      const code = readCode(typed);
      if (code === undefined) throw new Misuse(`${typed} is no result code: it has 8 letters and digits.`);
      return code;
    }),
    devices: (values.device ?? []).map((text) => {
      const [device, seq, chain] = text.split(':');
      if (seq !== undefined && !/^\d{1,15}$/.test(seq)) throw new Misuse(`${seq} is no entry number.`);
      return { device, seq: seq && Number(seq), chain };
    }),
  };
}

async function verify({ file, codes, devices, listed }) {
  const gathered = codes.map(gatherMinutes);
  const onEntry = (entry) => gathered.forEach((each) => each.onEntry(entry));
  const check = startCheck(onEntry, devices, listed);
  await readLines(file, check.take);
  const book = check.finish();
  print(
    reportOf(
      book,
      devices.map(({ device }) => device),
    ),
  );
  let isSound = book.faults.length === 0;
  for (const [at, code] of codes.entries()) {
    const outcomes = await outcomesOf(file, gathered[at].found, code);
    print(['', ...reportOfCode(`${code.slice(0, 4)}-${code.slice(4)}`, outcomes, book)]);
    isSound &&= outcomes.length > 0 && outcomes.every(({ matches }) => matches);
  }
  return isSound;
}

/** A second reading, for what each of the minutes found was computed from. */
async function outcomesOf(file, found, code) {
  const outcomes = [];
  for (const minutes of found) {
    const meeting = gatherMeeting(minutes);
    const check = startCheck(meeting.onEntry);
    await readLines(file, check.take);
    outcomes.push(compareMinutes(minutes, meeting.entries, code));
  }
  return outcomes;
}

function print(lines) {
  for (const line of lines) console.log(line);
}
