import type { Context } from 'hono';
import type { AccessInfo } from '#protocol/access.ts';
import type { Services } from '../services.ts';
import type { AccessRow } from '../store/schema.ts';
import { answerJson, refuse } from './answer.ts';
import { overseerOf } from './who-asks.ts';

const ROWS_PER_PAGE = 500;

/** GET /api/access-log?from=…&until=…&before=at.id: who was given restricted facts, for officers and the chairman. Only ever read. */
export const accessLogRoute =
  (services: Services) =>
  async (c: Context): Promise<Response> => {
    const overseer = await overseerOf(services, c);
    if (!overseer.ok) return refuse(c, overseer.error);
    const from = momentOf(c.req.query('from'), 0);
    const until = momentOf(c.req.query('until'), Number.MAX_SAFE_INTEGER);
    const [at, id] = (c.req.query('before') ?? '').split('.');
    const before = id ? { at: momentOf(at, 0), id } : undefined;
    const range = { from, until, before };
    const rows = await services.store.accessIn(overseer.value.commune, range, ROWS_PER_PAGE + 1);
    const shown = rows.slice(0, ROWS_PER_PAGE).map(accessInfoOf);
    return answerJson(c, { rows: shown, more: rows.length > ROWS_PER_PAGE });
  };

function momentOf(text: string | undefined, otherwise: number): number {
  const moment = Number(text);
  return text && Number.isSafeInteger(moment) ? moment : otherwise;
}

const accessInfoOf = ({ commune: _commune, ...row }: AccessRow): AccessInfo => row;
