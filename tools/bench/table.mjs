/** What every contestant of the race is measured by, in the order of the rows. */
const RACE = [
  {
    key: 'push',
    head: ({ entries }) => `push of ${thousands(entries)} by one client`,
    unit: 'ms',
    won: true,
  },
  {
    key: 'manyPush',
    head: ({ entries, clients }) =>
      `push by ${clients} clients × ${thousands(Math.floor(entries / clients))} at once`,
    unit: 'ms',
    won: true,
  },
  { key: 'firstLoad', head: () => 'first load of all by a fresh client', unit: 'ms', won: true },
  { key: 'changeAndPull', head: () => 'a client comes back and pulls one change', unit: 'ms', won: true },
  { key: 'wireUp', head: () => 'wire: sent a record (push)', unit: 'bytes' },
  { key: 'wireDown', head: () => 'wire: received a record (first load)', unit: 'bytes' },
  { key: 'disk', head: () => 'disk: a record at the server', unit: 'bytes' },
  { key: 'memory', head: () => 'server: peak resident memory', unit: 'MB' },
];

/**
 * The one table, in Markdown, with the targets on the right: our server against the bare one, our own figures, and the race of
 * all clients and servers. `against` are rows `{ name, ours, bare?, ratio?, unit, target?, met? }`.
 */
export function table({ against, figures, results, sizes }) {
  const ours = results.filter(({ kind }) => kind === 'ours');
  const peers = results.filter(({ kind }) => kind === 'peer');
  const blank = peers.map(() => '');
  const lines = [
    ['', 'bare', 'ours', ...peers.map(({ name }) => name), 'target', ''],
    ['---', '--:', '--:', ...peers.map(() => '--:'), '---', '---'],
    ...against.map((row) => [
      `server: ${row.name}, ${row.unit}`,
      row.bare === undefined ? '' : plain(row.bare),
      row.ratio === undefined ? plain(row.ours) : `${plain(row.ours)} (${row.ratio.toFixed(2)} × bare)`,
      ...blank,
      row.target ?? '',
      row.met === undefined ? '' : verdict(row.met),
    ]),
    ...figures.map((figure) => [
      `${figure.name}, ${figure.unit}`,
      '',
      figureCell(figure),
      ...blank,
      `≤ ${plain(figure.target)}`,
      verdict(figure.value <= figure.target),
    ]),
    ...RACE.filter(() => results.length > 0).map((row) => [
      `race: ${row.head(sizes)}, ${row.unit}`,
      '',
      ...(ours.length === 0 ? [''] : ours.map((result) => raceCell(row, result))),
      ...peers.map((peer) => raceCell(row, peer, ours[0])),
      row.won ? 'ahead of every peer' : '',
      row.won && ours.length > 0 && peers.length > 0 ? verdict(isAhead(row.key, ours[0], peers)) : '',
    ]),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Why a cell holds no figure: one line for each that failed. */
export function failures(all) {
  return all
    .filter(({ failed }) => failed !== undefined)
    .map(({ name, failed }) => `- ${name}, in “${failed.step}”: ${failed.reason.split('\n')[0]}`);
}

function raceCell({ key }, result, ours) {
  const middle = median(valuesOf(result, key));
  if (middle === undefined) return result.failed?.timedOut ? 'timed out' : result.failed ? 'failed' : '–';
  const ratio = ours && ratioOf(key, result, ours);
  return ratio === undefined ? plain(middle) : `${plain(middle)} (${ratio.toFixed(ratio < 10 ? 1 : 0)} ×)`;
}

/** The median of each round's ratio: the two of a round ran one after the other, in the same mood of the machine. */
function ratioOf(key, result, ours) {
  return median(
    result.rounds
      .map((measured, round) => measured[key] / ours.rounds[round]?.[key])
      .filter((ratio) => Number.isFinite(ratio)),
  );
}

/** A peer that does not get there is behind. */
function isAhead(key, ours, peers) {
  const own = median(valuesOf(ours, key));
  return own !== undefined && peers.every((peer) => !(median(valuesOf(peer, key)) <= own));
}

function figureCell({ value, failed }) {
  if (value !== undefined) return plain(value);
  return failed?.timedOut ? 'timed out' : 'failed';
}

function valuesOf(result, key) {
  return result.rounds.map((measured) => measured[key]).filter((value) => value !== undefined);
}

function median(values) {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function plain(value) {
  if (value >= 100) return thousands(Math.round(value));
  return value >= 10 ? value.toFixed(0) : value.toFixed(value >= 1 && Number.isInteger(value) ? 0 : 1);
}

function thousands(value) {
  return value.toLocaleString('en-US');
}

function verdict(met) {
  return met ? '✓' : '✗';
}
