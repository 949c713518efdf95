import { Button } from '#ui/Button.tsx';
import { Stack } from '#ui/Card.tsx';

interface PartToolsProps {
  /** Papers that are made of this part. */
  readonly papers: readonly { readonly label: string; readonly href: string }[];
  readonly returnLabel: string;
  /** Missing once nothing can go back. */
  readonly onReturn: (() => void) | undefined;
}

/** What can be done with a part of the dossier: its papers, and sending it back. */
export function PartTools({ papers, returnLabel, onReturn }: PartToolsProps) {
  return (
    <Stack row gap={3}>
      {papers.map(({ label, href }) => (
        <Button key={href} icon="print" href={href}>
          {label}
        </Button>
      ))}
      {onReturn && (
        <Button kind="quiet" icon="undo" onClick={onReturn}>
          {returnLabel}
        </Button>
      )}
    </Stack>
  );
}
