/*
 * Errors that say nothing of the request, only that the database cannot serve it now: the line was cut, the server is starting,
 * stopping or no longer the primary, or two transactions met. Whoever asked may ask again.
 */

/** PostgreSQL: connection lost, insufficient resources, shutting down or starting, read only, and a plan that the schema outlived. */
const LOST = /^(08...|53...|57P..|57014|25006|0A000)$/;
/** PostgreSQL: two transactions met; nothing of this one happened, so it can be run again at once. */
const MET = /^(40001|40P01)$/;
const SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
]);
const SQL_STATE = /^[0-9A-Z]{5}$/;
/** What the driver says without a code. */
const SAID =
  /^(Connection terminated|Query read timeout|timeout e|Client has encountered a connection error|Cannot use a pool)/;

const codeOf = (error: unknown): string => {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
};

/** Whether the connection can no longer be used: nobody knows what became of what was asked over it. */
export function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error);
  return !SQL_STATE.test(code) || LOST.test(code);
}

/** Whether the transaction was undone only because it met another one. */
export const hasMetAnother = (error: unknown): boolean => MET.test(codeOf(error));

/** Whether the same request may well succeed in a moment. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  if (LOST.test(code) || MET.test(code)) return true;
  if (!(error instanceof Error)) return false;
  return (
    (SYSTEM.has(code) && isOfDatabase(error)) || SAID.test(error.message) || error.name === 'UnknownOutcome'
  );
}

/** A file of the app that is missing is a bug and no outage. */
const isOfDatabase = (error: Error): boolean =>
  'syscall' in error && /^(connect|read|write)$/.test(String(error.syscall));

/** The commit was sent, and nobody can say whether it happened. It must not be acknowledged; sending the same again is safe. */
export const unknownOutcome = (reason: string): Error =>
  Object.assign(new Error(`Whether the transaction was committed is not known: ${reason}`), {
    name: 'UnknownOutcome',
  });
