import { useState } from 'preact/hooks';
import { takeIn } from '#commands/transfer.ts';
import { communeOf } from '#domain/register/commune.ts';
import { parcelOfBytes } from '#transfer/parcel-bytes.ts';
import { useApp } from '../app-context.ts';
import { useRecorderName } from '../recorder-name.ts';
import { failureNews, intakeNews, type IntakeNews, type NewsWords } from './intake-news.ts';

export interface Intake {
  readonly isWorking: boolean;
  /** What the last parcel brought; empty before the first. */
  readonly news: readonly IntakeNews[];
  take(bytes: Promise<Uint8Array> | Uint8Array): Promise<void>;
}

/** Takes parcels in, one after another, and says what each brought. */
export function useIntake(): Intake {
  const app = useApp();
  const recorderName = useRecorderName();
  const [news, setNews] = useState<readonly IntakeNews[]>([]);
  const [isWorking, setWorking] = useState(false);
  const words: NewsWords = {
    nameOf: (device) => recorderName({ device, actor: device }),
    commune: communeOf(app.commune.value)?.name ?? app.enrolment.commune.name,
  };
  const read = async (bytes: Uint8Array): Promise<readonly IntakeNews[]> => {
    const parcel = await parcelOfBytes(bytes);
    if (!parcel.ok) return [failureNews(parcel.error, words)];
    const taken = await takeIn(app.transfer.store, parcel.value, app.recording.now());
    if (!taken.ok) return [failureNews(taken.error, words)];
    // What is carried goes on as soon as somebody answers.
    app.syncNow();
    return intakeNews(taken.value, parcel.value.receipts, words);
  };
  return {
    isWorking,
    news,
    async take(bytes) {
      setWorking(true);
      setNews([]);
      try {
        setNews(await read(await bytes));
      } catch (error) {
        // A file that its owner took away again, as a memory card that was pulled out, cannot be read.
        if (!(error instanceof DOMException)) throw error;
        setNews([failureNews({ type: 'damaged' }, words)]);
      } finally {
        setWorking(false);
      }
    },
  };
}
