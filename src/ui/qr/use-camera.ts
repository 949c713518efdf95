import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { createDecoder } from './decoder.ts';

export type CameraState = 'starting' | 'looking' | 'refused' | 'no-camera';

export interface Looking {
  /** Hears what each code says; true when nothing more is looked for. */
  readonly onText: (text: string) => boolean | Promise<boolean>;
  /** The rest between two looks. */
  readonly everyMs: number;
  /** How fine the picture is that is looked at, in points a side. */
  readonly sampleSize: number;
}

/** Why the camera did not open: a person or a policy said no, or there is none to open. */
const failureOf = (error: unknown): CameraState =>
  error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError')
    ? 'refused'
    : 'no-camera';

interface Watch extends Looking {
  readonly video: HTMLVideoElement;
  readonly isOver: () => boolean;
  readonly onState: (state: CameraState) => void;
}

async function watch(stream: MediaStream, looking: Watch): Promise<void> {
  const { video, isOver, onState, onText, everyMs, sampleSize } = looking;
  video.srcObject = stream;
  await video.play();
  const decode = await createDecoder(sampleSize);
  onState('looking');
  while (!isOver()) {
    const text = await decode(video);
    if (text !== undefined && !isOver() && (await onText(text))) return;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** Looks through the back camera until what is looked for is found or the place closes; the camera goes off with it. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, looking: Looking): CameraState {
  const [state, setState] = useState<CameraState>('starting');
  const current = useRef(looking);
  current.current = looking;
  useEffect(() => {
    let over = false;
    let stream: MediaStream | undefined;
    const stop = () => {
      over = true;
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const open = async () => {
      // Absent on an insecure page.
      if (!navigator.mediaDevices) return setState('no-camera');
      const picture = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } };
      stream = await navigator.mediaDevices.getUserMedia({ video: picture });
      if (over || !video.current) return stop();
      await watch(stream, {
        ...current.current,
        video: video.current,
        isOver: () => over,
        onState: setState,
        onText: (text) => current.current.onText(text),
      });
    };
    open().catch((error: unknown) => {
      if (!over) setState(failureOf(error));
    });
    return stop;
  }, [video]);
  return state;
}
