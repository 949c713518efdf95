// Some clients in a thread of their own: RxDB's free version opens 16 collections in one.
import { parentPort, workerData } from 'node:worker_threads';
import { prepareClients } from './rxdb-client.mjs';

const push = await prepareClients(workerData.parts, workerData.url);
parentPort.postMessage('ready');
parentPort.once('message', () => void push().then(() => parentPort.postMessage('done')));
