import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';

const MEGABYTE = 1024 * 1024;

/** One line about the machine, so that figures of two runs are not compared in vain. */
export function describeMachine() {
  const processors = cpus();
  const memory = Math.round(totalmem() / MEGABYTE / 1024);
  return (
    `${processors.length} × ${processors[0].model.trim()}, ${memory} GB, ${type()} ${release()}, ` +
    `Node ${process.version}, load ${loadavg()[0].toFixed(1)} at the beginning`
  );
}

/** The most memory that these processes ever had resident, in MB (VmHWM of /proc; undefined where there is none). */
export function peakMemory(pids) {
  let kilobytes = 0;
  for (const pid of pids) {
    const line = /^VmHWM:\s+(\d+) kB$/m.exec(readIfAny(`/proc/${pid}/status`));
    if (line === null) return undefined;
    kilobytes += Number(line[1]);
  }
  return kilobytes / 1024;
}

/** The bytes of all files below a folder. */
export function folderBytes(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, name)))
    .filter((stat) => stat.isFile())
    .reduce((sum, stat) => sum + stat.size, 0);
}

function readIfAny(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
