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

const BARE_LIMIT = 1.3;

/** The one table, in Markdown, with the targets on the right: the race of all contestants, and our own figures. */
export function table({ results, figures, sizes }) {
  const lines = [
    ['', ...results.map(({ name }) => name), 'target'],
    ['---', ...results.map(() => '--:'), '---'],
    ...RACE.filter(() => results.length > 0).map((row) => [
      `${row.head(sizes)}, ${row.unit}`,
      ...results.map((result) => raceCell(row, result, results)),
      row.won ? raceTargets(row, results).join('; ') : '',
    ]),
    ...figures.map((figure) => [
      `${figure.name}, ${figure.unit}`,
      ...results.map(({ kind }) => (kind === 'ours' ? plain(figure.value) : '')),
      `${results.some(({ kind }) => kind === 'ours') ? '' : `${plain(figure.value)}: `}${verdict(figure.value <= figure.target)} ≤ ${plain(figure.target)}`,
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

/** Ours is told by its ratio to the bare server, a peer by its ratio to ours. */
const COMPARED_WITH = { server: 'bare', ours: 'bare', peer: 'ours' };

function raceCell({ key }, result, results) {
  const middle = median(valuesOf(result, key));
  if (middle === undefined) return result.failed?.timedOut ? 'timed out' : result.failed ? 'failed' : '–';
  const ratio = ratioOf(key, result, ofKind(results, COMPARED_WITH[result.kind]));
  return ratio === undefined ? plain(middle) : `${plain(middle)} (${ratio.toFixed(ratio < 10 ? 2 : 0)} ×)`;
}

const ofKind = (results, wanted) => results.find(({ kind }) => kind === wanted);

function raceTargets({ key }, results) {
  const ratio = ratioOf(key, ofKind(results, 'server'), ofKind(results, 'bare'));
  const ours = ofKind(results, 'ours');
  const peers = results.filter(({ kind }) => kind === 'peer');
  return [
    ...(ratio === undefined ? [] : [`${verdict(ratio <= BARE_LIMIT)} our server ≤ ${BARE_LIMIT} × bare`]),
    ...(ours && peers.length > 0 ? [`${verdict(isAhead(key, ours, peers))} ours ahead of every peer`] : []),
  ];
}

/** The median of each round's ratio: the two of a round ran one after the other, in the same mood of the machine. */
function ratioOf(key, result, other) {
  if (!result || !other) return undefined;
  return median(
    result.rounds
      .map((measured, round) => measured[key] / other.rounds[round]?.[key])
      .filter((ratio) => Number.isFinite(ratio)),
  );
}

/** By the ratios, as the cells show them. A peer that does not get there is behind. */
function isAhead(key, ours, peers) {
  return valuesOf(ours, key).length > 0 && peers.every((peer) => !(ratioOf(key, peer, ours) <= 1));
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
