import { fail, ok, type Result } from '#domain/result.ts';

/** How the server was asked to run. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** Start without the sample commune. */
  readonly empty: boolean;
  readonly logLevel: string;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** Reads PORT, HOST, DATA_DIR, LOG_LEVEL and `--empty`. An error is the sentence to show. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): Result<Environment, string> {
  const port = Number(variables['PORT'] ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return fail(`PORT=${variables['PORT']} is no port.`);
  const unknown = args.find((arg) => arg !== '--empty');
  if (unknown !== undefined) return fail(`Unknown argument ${unknown}; there is only --empty.`);
  const logLevel = variables['LOG_LEVEL'] ?? 'warn';
  if (!LOG_LEVELS.includes(logLevel)) return fail(`LOG_LEVEL is one of ${LOG_LEVELS.join(', ')}.`);
  return ok({
    port,
    // Phones in the same network must reach it.
    host: variables['HOST'] ?? '0.0.0.0',
    dataFolder: variables['DATA_DIR'] ?? 'data',
    // `npm start --empty`, and PowerShell, which eats the `--` before it: npm then keeps the word for itself.
    empty: args.includes('--empty') || variables['npm_config_empty'] === 'true',
    logLevel,
  });
}
