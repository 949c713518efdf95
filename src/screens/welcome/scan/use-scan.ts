import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { codeInText } from './code-in-text.ts';
import { createDecoder } from './decoder.ts';

export type ScanState = 'starting' | 'looking' | 'other-code' | 'refused' | 'no-camera';

const LOOK_EVERY_MS = 150;

/** Why the camera did not open: a person or a policy said no, or there is none to open. */
const failureOf = (error: unknown): ScanState =>
  error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError')
    ? 'refused'
    : 'no-camera';

interface Watch {
  readonly video: HTMLVideoElement;
  readonly isOver: () => boolean;
  readonly onState: (state: ScanState) => void;
  readonly onCode: (code: string) => void;
}

async function watch(stream: MediaStream, { video, isOver, onState, onCode }: Watch): Promise<void> {
  video.srcObject = stream;
  await video.play();
  const decode = await createDecoder();
  onState('looking');
  while (!isOver()) {
    const text = await decode(video);
    const code = text === undefined ? undefined : codeInText(text);
    if (code && !isOver()) return onCode(code);
    if (text !== undefined) onState('other-code');
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** Looks through the back camera for an invitation until one is found or the dialog is closed; the camera goes off with it. */
export function useScan(
  video: RefObject<HTMLVideoElement | null>,
  onCode: (code: string) => void,
): ScanState {
  const [state, setState] = useState<ScanState>('starting');
  const found = useRef(onCode);
  found.current = onCode;
  useEffect(() => {
    let over = false;
    let stream: MediaStream | undefined;
    const stop = () => {
      over = true;
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const scan = async () => {
      // Absent on an insecure page.
      if (!navigator.mediaDevices) return setState('no-camera');
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (over || !video.current) return stop();
      await watch(stream, {
        video: video.current,
        isOver: () => over,
        onState: setState,
        onCode: (code) => found.current(code),
      });
    };
    scan().catch((error: unknown) => {
      if (!over) setState(failureOf(error));
    });
    return stop;
  }, [video]);
  return state;
}
