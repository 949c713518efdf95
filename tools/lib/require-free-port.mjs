import { connect } from 'node:net';
import { Stop } from './stop.mjs';

const DEFAULT_PORT = 8080;

/** Stops with a sentence if somebody already answers on the port that the server is about to take. */
export async function requireFreePort() {
  const port = Number(process.env.PORT ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Stop(`PORT=${process.env.PORT} is no port.`);
  if (port === 0 || !(await answers(port))) return;
  const example =
    process.platform === 'win32' ? `set PORT=${port + 1} && npm start` : `PORT=${port + 1} npm start`;
  throw new Stop(
    `Port ${port} is in use: stop the program that uses it, or choose another port (${example}).`,
  );
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost' });
    const finish = (answered) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  });
}
