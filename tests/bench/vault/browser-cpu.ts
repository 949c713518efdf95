import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: string;
  readonly parent: string;
  readonly isRoot: boolean;
}

/** `undefined`: it ended meanwhile. */
function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function processesOf(folder: string): readonly Process[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => {
    const stat = readIfThere(`/proc/${pid}/stat`) ?? '';
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '';
    const command = readIfThere(`/proc/${pid}/cmdline`) ?? '';
    return {
      pid,
      parent,
      isRoot: command.includes(`--user-data-dir=${folder}`) && !command.includes('--type='),
    };
  });
}

/** A process and all that it started. */
function treeOf(pid: string, all: readonly Process[]): readonly string[] {
  return [pid, ...all.filter(({ parent }) => parent === pid).flatMap((child) => treeOf(child.pid, all))];
}

/** The time that each thread of a process has run, in ns; only threads that still are. */
function ranNs(pid: string): number {
  const threads = readIfThere(`/proc/${pid}/stat`) === undefined ? [] : readdirSync(`/proc/${pid}/task`);
  const ran = threads.map((id) =>
    Number((readIfThere(`/proc/${pid}/task/${id}/schedstat`) ?? '0').split(' ')[0]),
  );
  return ran.reduce((sum, ns) => sum + ns, 0);
}

/**
 * Processor time in ms that the browser with this profile has used in all its processes, the one with the disk included. Others on
 * the machine change it far less than they change the clock's time.
 */
export function cpuMsOfBrowser(folder: string): number {
  const all = processesOf(folder);
  const pids = new Set(all.filter(({ isRoot }) => isRoot).flatMap(({ pid }) => treeOf(pid, all)));
  if (pids.size === 0) throw new Error('The browser was not found');
  return [...pids].reduce((sum, pid) => sum + ranNs(pid), 0) / 1e6;
}
