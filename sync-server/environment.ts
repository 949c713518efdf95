import { fail, ok, type Result } from '#domain/result.ts';
import { readBackupPlan, type BackupPlan } from './backup/plan.ts';

/** How the server was asked to run. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  /** Where the SQLite file lies, unless there is a database server. */
  readonly dataFolder: string;
  /** `postgres://…`: the book is kept there. */
  readonly databaseUrl: string | undefined;
  /** The host names of the communes, where there are several. */
  readonly communes: readonly string[];
  /** Whether a proxy stands before the server and says where a request comes from. */
  readonly trustProxy: boolean;
  /** Start without the sample commune. */
  readonly empty: boolean;
  readonly logLevel: string;
  /** When backups are taken and where they go, if a folder was named. */
  readonly backup: BackupPlan | undefined;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

const HOST_NAME = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Reads PORT, HOST, DATA_DIR, DATABASE_URL, COMMUNES, TRUST_PROXY, LOG_LEVEL, the variables of backups and `--empty`. An error
 * is the sentence to show, and quotes no password.
 */
export function readEnvironment(variables: Variables, args: readonly string[]): Result<Environment, string> {
  const port = Number(variables['PORT'] ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return fail(`PORT=${variables['PORT']} is no port.`);
  const unknown = args.find((arg) => arg !== '--empty');
  if (unknown !== undefined) return fail(`Unknown argument ${unknown}; there is only --empty.`);
  const logLevel = variables['LOG_LEVEL'] ?? 'warn';
  if (!LOG_LEVELS.includes(logLevel)) return fail(`LOG_LEVEL is one of ${LOG_LEVELS.join(', ')}.`);
  const databaseUrl = variables['DATABASE_URL'] || undefined;
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl))
    return fail('DATABASE_URL begins with postgres://; leave it out to keep the book in a file in DATA_DIR.');
  const communes = hostNamesIn(variables['COMMUNES'] ?? '');
  if (!communes.ok) return communes;
  const trustProxy = variables['TRUST_PROXY'] ?? '';
  if (!['', '0', '1'].includes(trustProxy)) return fail('TRUST_PROXY is 1 or 0.');
  const backup = readBackupPlan(variables);
  if (!backup.ok) return backup;
  return ok({
    port,
    // Phones in the same network must reach it; behind a proxy nobody but that, or everybody could write his address himself.
    host: variables['HOST'] ?? (trustProxy === '1' ? '127.0.0.1' : '0.0.0.0'),
    dataFolder: variables['DATA_DIR'] ?? 'data',
    databaseUrl,
    communes: communes.value,
    trustProxy: trustProxy === '1',
    // `npm start --empty`, and PowerShell, which eats the `--` before it: npm then keeps the word for itself.
    empty: args.includes('--empty') || variables['npm_config_empty'] === 'true',
    logLevel,
    backup: backup.value,
  });
}

function hostNamesIn(list: string): Result<readonly string[], string> {
  const names = list.split(/[\s,]+/).filter((name) => name !== '');
  const hosts = [...new Set(names.map((name) => name.toLowerCase()))];
  const wrong = hosts.find((host) => !HOST_NAME.test(host));
  return wrong === undefined
    ? ok(hosts)
    : fail(
        `COMMUNES=${wrong} is no host name; write names like mau-son.example.vn, with commas between them.`,
      );
}
