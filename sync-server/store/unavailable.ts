/*
 * Errors that say nothing of the request, only that the database cannot serve it now: the line was cut, the server is starting,
 * stopping or no longer the primary, or two transactions met. Whoever asked may ask again.
 */

/**
 * PostgreSQL: connection lost, insufficient resources, shutting down or starting, cancelled, read only, and a plan that the
 * schema outlived; and what the operating system says of a line that is cut.
 */
const LOST = /^(08...|53...|57P..|57014|25006|0A000|ECONNRESET|EPIPE|ETIMEDOUT)$/;
/** PostgreSQL: two transactions met; nothing of this one happened, so it can be run again at once. */
const MET = /^(40001|40P01)$/;
const NO_PRIMARY = 'NoPrimary';
const UNKNOWN_OUTCOME = 'UnknownOutcome';
const OUR_NAMES = new Set([NO_PRIMARY, UNKNOWN_OUTCOME]);
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
  return SAID.test(error.message) || OUR_NAMES.has(error.name);
}

/** None of the hosts let us in as a primary: each says why. */
export const noPrimary = (failures: readonly unknown[]): Error =>
  Object.assign(new Error([...new Set(failures.map(sentenceOf))].join('; ')), { name: NO_PRIMARY });

/** A name with several addresses that all refuse comes as one error without words. */
const sentenceOf = (failure: unknown): string => {
  if (failure instanceof AggregateError) return failure.errors.map(sentenceOf).join('; ');
  return failure instanceof Error ? failure.message : String(failure);
};

/** The commit was sent, and nobody can say whether it happened. It must not be acknowledged; sending the same again is safe. */
export const unknownOutcome = (reason: string): Error =>
  Object.assign(new Error(`Whether the transaction was committed is not known: ${reason}`), {
    name: UNKNOWN_OUTCOME,
  });
