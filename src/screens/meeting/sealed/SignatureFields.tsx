import { useState } from 'preact/hooks';
import type { Official, Signature, Strokes } from '#domain/book/kinds.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/meeting.ts';
import { SignaturePad } from '#ui/SignaturePad.tsx';
import type { OfficialRole } from '../officials/OfficialsStep.tsx';
import styles from './sealed.module.css';

interface Signing {
  readonly official: Official | undefined;
  readonly strokes: Strokes;
  /** Signed by the recorded name, where the finger fails. */
  readonly typed: boolean;
}

export interface Signatures {
  readonly signing: Readonly<Record<OfficialRole, Signing>>;
  readonly change: (role: OfficialRole, change: Partial<Signing>) => void;
  /** The finished ones. */
  readonly values: Readonly<Record<OfficialRole, Signature | undefined>>;
}

const ROLES: readonly OfficialRole[] = ['chair', 'secretary'];

const finished = ({ official, strokes, typed }: Signing): Signature | undefined =>
  official && (typed || strokes.length > 0)
    ? { name: official.name, strokes: typed ? [] : strokes }
    : undefined;

/** The two signatures under minutes or an amendment, while they are given. */
export function useSignatures(officials: Readonly<Record<OfficialRole, Official | undefined>>): Signatures {
  const start = (role: OfficialRole): Signing => ({ official: officials[role], strokes: [], typed: false });
  const [signing, setSigning] = useState({ chair: start('chair'), secretary: start('secretary') });
  return {
    signing,
    change: (role, change) => setSigning((old) => ({ ...old, [role]: { ...old[role], ...change } })),
    values: { chair: finished(signing.chair), secretary: finished(signing.secretary) },
  };
}

/** A frame each for chair and secretary. */
export function SignatureFields({ signatures }: { readonly signatures: Signatures }) {
  return (
    <>
      {ROLES.map((role) => {
        const { official, strokes, typed } = signatures.signing[role];
        return (
          <section key={role} class={styles.signature} aria-label={t(`officials.${role}.title`)}>
            <h2>{t(`officials.${role}.title`)}</h2>
            <p>
              {official?.name} · {official?.position}
            </p>
            <SignaturePad
              label={t('sign.pad.label', { name: official?.name ?? '' })}
              hint={common('signature.hint')}
              clearLabel={common('signature.clear.action')}
              strokes={strokes}
              onChange={(next) => signatures.change(role, { strokes: next, typed: false })}
              typed={{
                label: t('sign.typed.label', { name: official?.name ?? '' }),
                checked: typed,
                onChange: (checked) => signatures.change(role, { typed: checked }),
              }}
            />
          </section>
        );
      })}
    </>
  );
}
