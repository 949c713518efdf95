import type { Entry } from '#domain/book/entry.ts';
import type { Head } from '#domain/book/fold.ts';
import { useApp } from './app-context.ts';

/** Tells who recorded something: by the commune's directory, or by this device's own enrolment. */
export function useRecorderName(): (record: Pick<Head | Entry, 'device' | 'actor'>) => string {
  const { directory, enrolment } = useApp();
  const recorders = directory.value;
  return ({ device, actor }) => {
    if (device === enrolment.device) return enrolment.name;
    const known =
      recorders.find((recorder) => recorder.device === device) ??
      recorders.find((recorder) => recorder.actor === actor);
    return known?.name ?? actor;
  };
}
