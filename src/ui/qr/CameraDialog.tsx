import type { ComponentChildren, RefObject } from 'preact';
import { Button } from '../Button.tsx';
import { Dialog } from '../Dialog.tsx';
import { Notice } from '../Notice.tsx';
import styles from './CameraDialog.module.css';
import type { CameraState } from './use-camera.ts';

interface CameraDialogProps {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly camera: CameraState;
  readonly texts: {
    readonly title: string;
    readonly close: string;
    readonly stop: string;
    readonly starting: string;
    readonly refused: string;
    readonly missing: string;
  };
  readonly onClose: () => void;
  /** What is said while the camera looks. */
  readonly children: ComponentChildren;
}

/** The camera's picture with what it has seen so far; why there is none, where the browser gives none. */
export function CameraDialog({ video, camera, texts, onClose, children }: CameraDialogProps) {
  const failed = camera === 'refused' || camera === 'no-camera';
  return (
    <Dialog
      open
      title={texts.title}
      closeLabel={texts.close}
      onClose={onClose}
      actions={<Button onClick={onClose}>{texts.stop}</Button>}
    >
      {!failed && <video ref={video} class={styles.frame} muted playsInline aria-label={texts.title} />}
      <div class={styles.state}>
        {camera === 'refused' && <Notice tone="danger">{texts.refused}</Notice>}
        {camera === 'no-camera' && <Notice tone="danger">{texts.missing}</Notice>}
        {camera === 'starting' && <p role="status">{texts.starting}</p>}
        {camera === 'looking' && children}
      </div>
    </Dialog>
  );
}
