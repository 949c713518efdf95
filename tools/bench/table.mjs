/** What is measured of every contestant, in the order of the rows; `against` also gives the ratio to the bare server. */
const ROWS = [
  { key: 'push', head: (sizes) => `push of ${thousands(sizes.entries)} by one client, ms`, race: true },
  {
    key: 'manyPush',
    head: ({ entries, clients }) =>
      `${clients} clients × ${thousands(Math.floor(entries / clients))} at once, ms`,
    race: true,
  },
  { key: 'firstLoad', head: () => 'first load of all, ms', race: true },
  { key: 'changeAndPull', head: () => 'a client comes back and pulls one change, ms', race: true },
  { key: 'wireUp', head: () => 'wire: bytes sent a record (push)' },
  { key: 'wireDown', head: () => 'wire: bytes received a record (first load)' },
  { key: 'disk', head: () => 'disk: bytes a record on the server' },
  { key: 'memory', head: () => 'server: peak resident memory, MB' },
];
const BARE_LIMIT = 1.3;

/** The one table, in Markdown: a column for each contestant, the targets on the right, our own figures below. */
export function table(results, figures, sizes) {
  const heads = ['', ...results.map((result) => result.name), 'target for ours'];
  const rows = ROWS.map((row) => [
    row.head(sizes),
    ...results.map((result) => cell(row, result, results)),
    row.race ? raceTarget(row, results) : '',
  ]);
  const own = figures.map((figure) => [
    `${figure.name}, ${figure.unit}`,
    ...results.map((result) => (result.kind === 'ours' ? figureCell(figure) : '')),
    `${verdict(figure.value !== undefined && figure.value <= figure.target)} ≤ ${plain(figure.target)}`,
  ]);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = line(heads.map((_, index) => (index === 0 || index === heads.length - 1 ? '---' : '--:')));
  return [line(heads), rule, ...rows.map(line), ...own.map(line)].join('\n');
}

/** Why a cell holds no figure: one line for each contestant and figure that failed. */
export function failures(results, figures) {
  return [...results, ...figures]
    .filter((result) => result.failed !== undefined)
    .map(({ name, failed }) => `- ${name}, in “${failed.step}”: ${failed.reason.split('\n')[0]}`);
}

function cell(row, result, results) {
  const values = valuesOf(result, row.key);
  if (values.length === 0) return result.failed?.timedOut ? 'timed out' : result.failed ? 'failed' : '–';
  const figure = plain(median(values));
  const ratio = row.race && result.kind !== 'bare' ? ratioToBare(row.key, result, results) : undefined;
  return ratio === undefined ? figure : `${figure} (${ratio.toFixed(2)} ×)`;
}

function figureCell({ value, failed }) {
  if (value !== undefined) return plain(value);
  return failed?.timedOut ? 'timed out' : 'failed';
}

function raceTarget(row, results) {
  const ours = results.find((result) => result.kind === 'ours');
  const ratio = ours && ratioToBare(row.key, ours, results);
  const time = ours && median(valuesOf(ours, row.key));
  const peers = results.filter((result) => result.kind === 'peer');
  const ahead = peers.every((peer) => !(median(valuesOf(peer, row.key)) <= time));
  return (
    `${verdict(ratio !== undefined && ratio <= BARE_LIMIT)} ≤ ${BARE_LIMIT} × bare, ` +
    `${verdict(time !== undefined && peers.length > 0 && ahead)} ahead of every peer`
  );
}

/** The median of the ratios of each round: the two of one round ran one after another on the same mood of the machine. */
function ratioToBare(key, result, results) {
  const bare = results.find((other) => other.kind === 'bare');
  if (bare === undefined) return undefined;
  const ratios = result.rounds
    .map((measured, round) => measured[key] / bare.rounds[round]?.[key])
    .filter((ratio) => Number.isFinite(ratio));
  return median(ratios);
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
