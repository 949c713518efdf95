// What the check found, in words for the people who have to act on it.

const SHOWN = 25;

const number = (value) => value.toLocaleString('en-US');

/** A moment as people in Việt Nam read it; by the clock of the device or server that noted it. */
function moment(epochMs) {
  const local = new Date(epochMs + 7 * 3_600_000);
  return Number.isNaN(local.getTime())
    ? '?'
    : `${local.toISOString().slice(0, 16).replace('T', ' ')} (UTC+7)`;
}

/** One fault or warning: where it is and what is wrong. */
function placeOf({ line, device, seq, to, reason }) {
  const entries =
    seq === undefined ? '' : to !== undefined && to !== seq ? ` entries ${seq}–${to}` : ` entry ${seq}`;
  const where = device === undefined ? '' : `device ${device}${entries}: `;
  return `${line > 0 ? `line ${line}: ` : ''}${where}${reason}`;
}

/** The report of a whole book, line by line; `only` names the devices to list. */
export function reportOf({ header, streams, faults, warnings, counts }, only = []) {
  const lines = [];
  if (header)
    lines.push(`Book of ${header.name} (${header.commune}), exported ${moment(header.exportedAt)}.`, '');
  for (const [device, stream] of streams)
    if (only.length === 0 || only.includes(device)) lines.push(deviceLine(device, stream, faults));
  lines.push(...listed('Faults', faults), ...listed('Worth a look', warnings), '');
  const erased = [...streams.values()].reduce((sum, stream) => sum + stream.erased, 0);
  lines.push(...verdictOf(faults, warnings, { ...counts, erased }));
  return lines;
}

function deviceLine(device, { row, chains, batches, forks, setAside, erased, moved }, faults) {
  const own = faults.filter((fault) => fault.device === device);
  const first = own.sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0))[0];
  const branches = [...forks.values()].reduce((sum, entries) => sum + entries.size, 0);
  const extras = [
    setAside > 0 && `${number(setAside)} set aside`,
    erased > 0 && `${number(erased)} erased by law`,
    branches > 0 && `${number(branches)} in another branch`,
    moved > 0 && `${number(moved)} handed out again later`,
    row.revokedAt !== null && 'revoked',
  ].filter(Boolean);
  const about = `${device} ${row.name} (${[row.role, row.village].filter(Boolean).join(', ')})`;
  const size = `${number(chains.length - 1)} entries in ${number(batches.length)} signed ${batches.length === 1 ? 'batch' : 'batches'}`;
  const outcome = first
    ? `FAULT: ${placeOf({ ...first, device: undefined, line: 0 })}${first.seq ? ` (entry ${first.seq})` : ''}`
    : 'all verified';
  return `${first ? '✗' : '✓'} ${about}: ${size}${extras.length > 0 ? `, ${extras.join(', ')}` : ''}; ${outcome}`;
}

function listed(title, places) {
  if (places.length === 0) return [];
  const more = places.length > SHOWN ? [`  … and ${number(places.length - SHOWN)} more`] : [];
  return ['', `${title}:`, ...places.slice(0, SHOWN).map((place) => `  ${placeOf(place)}`), ...more];
}

function verdictOf(faults, warnings, { devices, entries, forks, erased }) {
  if (faults.length > 0)
    return [
      `NOT VERIFIED: ${number(faults.length)} ${faults.length === 1 ? 'fault' : 'faults'}, named above.`,
      `SỔ KHÔNG NGUYÊN VẸN: có ${faults.length} chỗ sai, đã nêu ở trên.`,
    ];
  const branch = forks > 0 ? `, and ${number(forks)} of other branches,` : '';
  const gone =
    erased > 0
      ? ` The bodies of ${number(erased)} were erased by law; their hashes stand in their place.`
      : '';
  const goneVi = erased > 0 ? ` Nội dung ${erased} mục đã xóa theo luật, mã băm còn nguyên.` : '';
  const look = warnings.length > 0 ? ` ${number(warnings.length)} worth a look, above.` : '';
  const lookVi = warnings.length > 0 ? ` Có ${warnings.length} chỗ nên xem lại.` : '';
  return [
    `VERIFIED: all ${number(entries)} entries${branch} of ${number(devices)} devices are what their devices signed, in their order and without a gap.${gone}${look}`,
    `SỔ NGUYÊN VẸN: ${entries} mục của ${devices} máy đúng như các máy đã ký, đủ và đúng thứ tự.${goneVi}${lookVi}`,
  ];
}

/** The report of one result code. `book` is the check of the whole file. */
export function reportOfCode(shown, outcomes, book) {
  if (outcomes.length === 0)
    return [
      `Result code ${shown}: NO SUCH CODE in this book.`,
      `Mã kết quả ${shown}: KHÔNG CÓ trong sổ này.`,
    ];
  return outcomes.flatMap((outcome) => [...minutesLines(shown, outcome, book), '']);
}

function minutesLines(shown, outcome, { streams, faults }) {
  const { minutes, matches, content } = outcome;
  const broken = faults.filter(({ device }) => device === minutes.device).length > 0;
  const lines = [
    `Result code ${shown}: entry ${minutes.device}.${minutes.seq} of ${streams.get(minutes.device)?.row.name ?? '?'} (line ${minutes.line})`,
  ];
  if (content) lines.push(...contentLines(outcome));
  for (const warning of doubts(outcome)) lines.push(`  NOTE: ${warning}`);
  const isSound = matches && !broken && faults.length === 0;
  if (broken) lines.push('  The stream that holds these minutes is not verified: see the faults above.');
  else if (faults.length > 0) lines.push('  The book is not verified as a whole: see the faults above.');
  lines.push(
    `  The result that the book gives ${matches ? 'MATCHES' : 'DOES NOT MATCH'} what was signed${isSound || !matches ? '.' : ', but the book is not verified.'}`,
    `  Kết quả trong sổ ${matches ? 'KHỚP' : 'KHÔNG KHỚP'} với biên bản đã ký${isSound || !matches ? '.' : ', nhưng sổ không nguyên vẹn.'}`,
  );
  return lines;
}

function contentLines({ content, villageName, nameOf, amendments }) {
  const { year, cluster, place, startedAt, closedAt, method, summoned, present, ballots, results } = content;
  const of = (outcome) => results.filter(([, each]) => each === outcome).length;
  const lines = [
    `  ${villageName}${cluster ? `, ${cluster}` : ''}, year ${year}; ${place}`,
    `  from ${moment(startedAt)} to ${moment(closedAt)}, by the device’s clock`,
    `  chair ${content.chair.name}, secretary ${content.secretary.name}; vote: ${method}`,
    `  households summoned ${summoned[0]}, present ${present[0]}; delegates summoned ${summoned[1]}, present ${present[1]}`,
  ];
  if (ballots)
    lines.push(`  ballots issued ${ballots[0]}, spoiled ${ballots[1]}, not returned ${ballots[2]}`);
  lines.push(
    `  proposed ${of('proposed')}, not proposed ${of('not-proposed')}, undecided ${of('undecided')}`,
  );
  const changed = new Map((amendments ?? []).map((change) => [change.household, change]));
  for (const [household, outcome, votes, against, abstained, base] of results) {
    const change = changed.get(household);
    const amended = change ? `; AMENDED to ${change.outcome} ${change.for}/${change.base}` : '';
    lines.push(
      `    ${(nameOf(household) || household).padEnd(28)} ${outcome.padEnd(13)} for ${votes}, against ${against}, abstained ${abstained}, of ${base}${amended}`,
    );
  }
  return lines;
}

function doubts({ minutes, isStanding, otherSeals, amendments }) {
  const notes = [];
  if (minutes.verdict !== null) notes.push(`the commune set these minutes aside (${minutes.verdict}).`);
  else if (!isStanding)
    notes.push('these minutes do not stand: a later entry replaced them, or a lock sets them aside.');
  if (otherSeals > 0)
    notes.push(`the book has ${otherSeals} other standing seal${otherSeals > 1 ? 's' : ''} of this meeting.`);
  if (amendments === undefined) notes.push('two amendments disagree, so none is in force.');
  return notes;
}
