import { useState } from 'preact/hooks';
import { takeIn } from '#commands/transfer.ts';
import { communeOf } from '#domain/register/commune.ts';
import { isSealedFile, sealedOfBytes } from '#protocol/sealed.ts';
import { bytesOfReceived, markOf, parcelOfBytes } from '#transfer/parcel-bytes.ts';
import { useApp } from '../app-context.ts';
import { useRecorderName } from '../recorder-name.ts';
import { failureNews, intakeNews, type IntakeNews, type NewsWords } from './intake-news.ts';
import { sealedFailure, sealedNews } from './sealed-news.ts';

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
  const readSealed = async (bytes: Uint8Array): Promise<readonly IntakeNews[]> => {
    const file = sealedOfBytes(bytes);
    if (typeof file === 'string') return [failureNews({ type: file }, words)];
    if (file.commune !== app.enrolment.commune.id) return [failureNews({ type: 'foreign-commune' }, words)];
    const id = Array.from(markOf(bytes, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const taken = await app.transfer.takeInSealed({ ...file, id });
    if (!taken.ok) return [sealedFailure(taken.error)];
    app.syncNow();
    return sealedNews(taken.value, words);
  };
  const read = async (bytes: Uint8Array): Promise<readonly IntakeNews[]> => {
    if (isSealedFile(bytesOfReceived(bytes))) return readSealed(bytesOfReceived(bytes));
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
