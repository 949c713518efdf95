import { runsOf } from '#documents/docx/layout.ts';
import type { Line } from '#documents/paper-model.ts';

/** A line with its bold and slanted pieces. */
export function LineView({ line }: { readonly line: Line }) {
  return (
    <>
      {runsOf(line).map(({ text, bold, italic }, index) => {
        const slanted = italic ? <em key={index}>{text}</em> : text;
        return bold ? <strong key={index}>{slanted}</strong> : slanted;
      })}
    </>
  );
}
