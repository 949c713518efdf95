import type { CDPSession } from 'playwright-core';

/** A task as Chromium traces it; `tdur` is the processor time of its thread in µs. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
}

/** Traces the page's tasks. The answer ends that and gives the longest of the thread that runs scripts, in ms of processor time. */
export async function traceTasks(devtools: CDPSession): Promise<() => Promise<number>> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: readonly object[] }): void =>
    void events.push(...(value as readonly TraceEvent[]));
  devtools.on('Tracing.dataCollected', collect);
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  return async () => {
    const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
    await devtools.send('Tracing.end');
    await complete;
    devtools.off('Tracing.dataCollected', collect);
    const script = events.find(({ name }) => name === 'FunctionCall');
    const tasks = events.filter(
      ({ name, pid, tid }) => name === 'RunTask' && pid === script?.pid && tid === script.tid,
    );
    return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
  };
}
