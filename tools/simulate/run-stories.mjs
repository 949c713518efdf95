import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ROOT } from '../lib/run.mjs';

/**
 * @param {string} file
 * @param {object} order
 * @param {(line: any) => void} [onLine]
 *
 * Plays stories in a process of their own and hands on what it tells, line by line. `order`: { first, count, step, stopAtFirst,
 * aloud }. Resolves to what it told of broken laws.
 */
export function runStories(file, order, onLine = () => undefined) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, JSON.stringify(order)], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const broken = [];
    let errors = '';
    let ended = false;
    child.stderr.on('data', (text) => {
      errors = `${errors}${text}`.slice(-4000);
    });
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text);
      if (line.type === 'broken' || line.type === 'bug') broken.push(line);
      ended ||= line.type === 'end';
      onLine(line);
    });
    child.on('error', reject);
    child.on('close', () => {
      if (ended) resolve(broken);
      else reject(new Error(`The stories stopped in the middle.\n${errors}`));
    });
  });
}
