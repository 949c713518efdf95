import { loadDeviceMarks, noteDeviceMarks } from '#store/device-marks.ts';
import { loadKnownTime } from '#store/known-time.ts';
import { writeForTrial } from '#store/write-for-trial.ts';
import { completeFiles, countFiles } from '../pwa/own-files.ts';
import type { DeviceCare } from '../screens/shared/app-context.ts';

/** What the check before the meeting asks of the device itself. */
export const care: DeviceCare = {
  marks: loadDeviceMarks,
  note: noteDeviceMarks,
  writeForTrial,
  countFiles,
  completeFiles,
  lastContact: async () => {
    const known = await loadKnownTime();
    return known && known.serverTime + known.skewMs;
  },
};
