import { Hono, type Context } from 'hono';
import type { Logger } from 'pino';
import { CODE_ATTEMPTS, createAttemptLimit } from './enrol/attempt-limit.ts';
import { refuse } from './routes/answer.ts';
import { accessLogRoute } from './routes/access-log.ts';
import { BODY_ROOM, bodyRoom } from './routes/body-room.ts';
import { bookExportRoute } from './routes/book-export.ts';
import { challengesRoute } from './routes/challenges.ts';
import { communesRoute } from './routes/communes.ts';
import { enrolmentsRoute } from './routes/enrolments.ts';
import { healthzRoute } from './routes/healthz.ts';
import { inviteRoute, listInvitationsRoute, withdrawInvitationRoute } from './routes/invitations.ts';
import { depositRecoveryRoute, readRecoveryRoute } from './routes/recovery-codes.ts';
import { logAndRefuse, requestLog } from './routes/request-log.ts';
import { ownPagesOnly } from './routes/own-pages-only.ts';
import { backupsRoute, operationsRoute, type ServerItself } from './routes/operations.ts';
import { receiptRoute, relaysRoute } from './routes/relays.ts';
import { REQUEST_RATE, requestRate } from './routes/request-rate.ts';
import { revocationRoute } from './routes/revocations.ts';
import { sampleInvitationsRoute } from './routes/sample-invitations.ts';
import { SEALED_ATTEMPTS, sealedRoute } from './routes/sealed.ts';
import { securityHeaders } from './routes/security-headers.ts';
import { sessionsRoute } from './routes/sessions.ts';
import { createStaticFiles } from './routes/static-files.ts';
import { syncRoute } from './routes/sync.ts';
import { welcomeRoute } from './routes/welcome.ts';
import type { AddressOf } from './routes/with-attempt.ts';
import type { Services } from './services.ts';

export interface AppSurroundings {
  readonly log: Logger;
  /** The folder of the built app. */
  readonly appFolder: string;
  /** Where a request comes from, to bound the guessing of codes. */
  readonly addressOf: AddressOf;
  /** Whether a request came over TLS, as the proxy before the server tells; never, where there is none. */
  readonly cameOverTls?: (c: Context) => boolean;
  /** What operators are told of the server and its backups; nothing, where it is not said. */
  readonly itself?: ServerItself;
}

/** Every route of the server. Requests go in and answers come out; nothing here listens. */
export function createApp(
  services: Services,
  { log, appFolder, addressOf, cameOverTls = () => false, itself }: AppSurroundings,
): Hono {
  const codeAttempts = createAttemptLimit(CODE_ATTEMPTS, services.now);
  const sampleAttempts = createAttemptLimit(CODE_ATTEMPTS, services.now);
  const sealedAttempts = createAttemptLimit(SEALED_ATTEMPTS, services.now);
  const app = new Hono();
  app.use(requestLog(log), securityHeaders(cameOverTls));
  const rate = requestRate(REQUEST_RATE, addressOf, services.now);
  app.use('/healthz', rate);
  app.use('/api/*', rate, ownPagesOnly, bodyRoom(BODY_ROOM, addressOf));
  app.onError(logAndRefuse(log));

  app.get('/healthz', healthzRoute(services));
  app.get('/api/welcome', welcomeRoute(services));
  app.post('/api/communes', communesRoute(services, codeAttempts, addressOf));
  app.post('/api/enrolments', enrolmentsRoute(services, codeAttempts, addressOf));
  app.post('/api/challenges', challengesRoute(services));
  app.post('/api/sessions', sessionsRoute(services));
  app.post('/api/sync', syncRoute(services));
  app.get('/api/book-export', bookExportRoute(services));
  app.post('/api/relays', relaysRoute(services));
  app.post('/api/sealed', sealedRoute(services, sealedAttempts, addressOf));
  app.get('/api/receipts/:device', receiptRoute(services));
  app.get('/api/invitations', listInvitationsRoute(services));
  app.post('/api/invitations', inviteRoute(services));
  app.delete('/api/invitations/:id', withdrawInvitationRoute(services));
  app.post('/api/devices/:device/revocation', revocationRoute(services));
  app.put('/api/recovery-code', depositRecoveryRoute(services));
  app.post('/api/devices/:device/recovery-code', readRecoveryRoute(services));
  app.get('/api/access-log', accessLogRoute(services));
  app.post('/api/sample/invitations', sampleInvitationsRoute(services, sampleAttempts, addressOf));
  if (itself) {
    app.get('/api/operations', operationsRoute(services, itself));
    app.post('/api/backups', backupsRoute(services, itself));
  }
  app.all('/api/*', (c) => refuse(c, 'not-found'));
  app.all('*', createStaticFiles(appFolder));
  return app;
}
