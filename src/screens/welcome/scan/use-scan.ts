import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { useCamera, type CameraState } from '#ui/qr/use-camera.ts';
import { codeInText } from './code-in-text.ts';

export type ScanState = CameraState | 'other-code';

const LOOK_EVERY_MS = 150;
const SAMPLE_SIZE = 480;

/** Looks through the back camera for an invitation until one is found or the dialog is closed. */
export function useScan(
  video: RefObject<HTMLVideoElement | null>,
  onCode: (code: string) => void,
): ScanState {
  const [isOther, setOther] = useState(false);
  const onText = (text: string): boolean => {
    const code = codeInText(text);
    if (code) onCode(code);
    else setOther(true);
    return code !== undefined;
  };
  const state = useCamera(video, { onText, everyMs: LOOK_EVERY_MS, sampleSize: SAMPLE_SIZE });
  return state === 'looking' && isOther ? 'other-code' : state;
}
