import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';

const GIGABYTE = 1024 ** 3;

/** One line about the machine, so that figures of two runs are not compared in vain. */
export function describeMachine() {
  const processors = cpus();
  const memory = Math.round(totalmem() / GIGABYTE);
  return (
    `${processors.length} × ${processors[0].model.trim()}, ${memory} GB, ${type()} ${release()}, ` +
    `Node ${process.version}, load ${loadavg()[0].toFixed(1)} at the beginning`
  );
}

/** The most memory that these processes ever had resident, in MB, as the kernel counts it. */
export function peakMemory(pids) {
  const kilobytes = pids.map((pid) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]);
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** The bytes of all files below a folder. */
export function folderBytes(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, name)))
    .filter((stat) => stat.isFile())
    .reduce((sum, stat) => sum + stat.size, 0);
}
