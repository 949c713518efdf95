import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

import {
  bodyLines,
  hasPageNumbers,
  isIssued,
  MOTTO,
  NATION,
  papersIn,
  plainText,
  RECIPIENTS,
  signatureRows,
} from '#documents/docx/layout.ts';
import type {
  Block,
  Heading,
  Letterhead,
  Paper,
  Paragraph,
  SignatureBlock,
  Signatures,
  Title,
} from '#documents/paper-model.ts';
import { SignatureImage } from '#ui/SignatureImage.tsx';
import { linesOf } from './lines-of.ts';
import { LineView } from './LineView.tsx';
import pages from './PaperPages.module.css';
import { PaperTable } from './PaperTable.tsx';
import styles from './PaperView.module.css';

/** Up to so many lines to write on are not parted by the end of a page. */
const FEW_LINES = 4;
/** Up to so many letters a paragraph has three lines, of which a browser would leave the last alone on the next page. */
const SHORT_TEXT = 260;

interface PaperViewProps {
  readonly paper: Paper;
  /** So many of its lines from the beginning, while a long one is being drawn; all of them where it is not said. */
  readonly shown?: number | undefined;
}

/** A paper as A4 on the screen and on paper, with no word that is not in it: `<PaperView paper={minutesForm(facts)} />` */
export function PaperView({ paper, shown = Number.POSITIVE_INFINITY }: PaperViewProps) {
  const lies = paper.orientation === 'landscape';
  // A browser can not begin with page 1 again for the next of several papers.
  const loose = useMemo(() => papersIn(paper).length > 1 || !hasPageNumbers(paper), [paper]);
  const names = [
    styles.paper,
    lies && styles.landscape,
    lies ? pages.landscape : pages.portrait,
    loose && pages.loose,
  ];
  // What is drawn already is not drawn again when more follows.
  const whole = useMemo(
    () =>
      paper.blocks.map((block, index) => (
        <BlockView key={index} block={block} orientation={paper.orientation} />
      )),
    [paper],
  );
  const begun = blockAt(paper.blocks, shown);
  const table = paper.blocks[begun.index];
  return (
    <article class={names.filter(Boolean).join(' ')} data-document={paper.form} lang="vi">
      {[
        ...whole.slice(0, begun.index),
        // In the place where it will stay, so that what is drawn of it is kept.
        table && begun.lines > 0 && (
          <BlockView key={begun.index} block={table} orientation={paper.orientation} lines={begun.lines} />
        ),
      ]}
    </article>
  );
}

/** The block that so many lines end in, and how many of them are its own. */
function blockAt(
  blocks: readonly Block[],
  lines: number,
): { readonly index: number; readonly lines: number } {
  let left = lines;
  for (const [index, block] of blocks.entries()) {
    if (linesOf(block) > left) return { index, lines: left };
    left -= linesOf(block);
  }
  return { index: blocks.length, lines: 0 };
}

interface BlockViewProps {
  readonly block: Block;
  /** Only so many lines of it; all where it is not said. */
  readonly lines?: number;
  readonly orientation: Paper['orientation'];
}

function BlockView({ block, orientation, lines }: BlockViewProps): JSX.Element {
  switch (block.type) {
    case 'letterhead':
      return <LetterheadView head={block} />;
    case 'title':
      return <TitleView title={block} />;
    case 'heading':
      return <HeadingView heading={block} />;
    case 'paragraph':
      return <ParagraphView paragraph={block} />;
    case 'table':
      return <PaperTable table={block} orientation={orientation} lines={lines} />;
    case 'signatures':
      return <SignaturesView signatures={block} />;
    case 'writing-lines':
      return (
        <div class={`${styles.writing} ${block.count <= FEW_LINES ? styles.few : ''}`} aria-hidden="true">
          {Array.from({ length: block.count }, (_, index) => (
            <p key={index} />
          ))}
        </div>
      );
    case 'page-break':
      return <div class={styles.break} />;
  }
}

const LetterheadView = ({ head }: { readonly head: Letterhead }) => (
  <header class={`${styles.head} ${isIssued(head) ? styles.issued : ''}`}>
    {isIssued(head) && (
      <p class={styles.issuer}>
        {bodyLines(head.superior).map((text) => (
          <span key={text}>{text}</span>
        ))}
        <strong class={styles.ruled}>
          {bodyLines(head.issuer).map((text) => (
            <span key={text}>{text}</span>
          ))}
        </strong>
      </p>
    )}
    <p class={styles.nation}>
      <strong>{NATION}</strong>
      <strong class={styles.motto}>{MOTTO}</strong>
    </p>
    {isIssued(head) && <p class={styles.number}>{head.number}</p>}
    <p class={styles.date}>
      <em>{head.placeAndDate}</em>
    </p>
  </header>
);

const TitleView = ({ title }: { readonly title: Title }) => (
  <div class={styles.title}>
    <h2>{title.kind}</h2>
    {title.subject.length > 0 && (
      <p class={styles.ruled}>
        {title.subject.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
    )}
  </div>
);

const HeadingView = ({ heading }: { readonly heading: Heading }) => (
  <h3 class={styles.heading}>{heading.text}</h3>
);

function ParagraphView({ paragraph }: { readonly paragraph: Paragraph }) {
  const { line, align = 'justify', indent, keepWithNext } = paragraph;
  const short = plainText(line).length <= SHORT_TEXT;
  const names = [
    styles.text,
    styles[align],
    indent && styles.indent,
    keepWithNext && styles.keep,
    short && styles.few,
  ];
  return (
    <p class={names.filter(Boolean).join(' ')}>
      <LineView line={line} />
    </p>
  );
}

function SignaturesView({ signatures: { blocks, recipients } }: { readonly signatures: Signatures }) {
  return (
    <div class={styles.signing}>
      {signatureRows(blocks).map((row, index) => (
        <div key={index} class={styles.signatures}>
          {index === 0 && recipients ? (
            <Recipients names={recipients} />
          ) : (
            row.length === 1 && <div class={styles.recipients} />
          )}
          {row.map((block, place) => (
            <SignatureView key={place} block={block} />
          ))}
        </div>
      ))}
    </div>
  );
}

const Recipients = ({ names }: { readonly names: readonly string[] }) => (
  <div class={styles.recipients}>
    <p>
      <strong>
        <em>{RECIPIENTS}</em>
      </strong>
    </p>
    {names.map((name) => (
      <p key={name}>{name}</p>
    ))}
  </div>
);

const SignatureView = ({ block }: { readonly block: SignatureBlock }) => (
  <div class={styles.signed}>
    <p class={styles.capacity}>
      {block.capacity.map((text) => (
        <strong key={text}>{text}</strong>
      ))}
      {block.hint !== undefined && <em>{block.hint}</em>}
    </p>
    <div class={styles.room}>
      {block.strokes && block.strokes.length > 0 && (
        <SignatureImage strokes={block.strokes} label={`Chữ ký của ${block.name}`} />
      )}
    </div>
    <p>
      <strong>{block.name}</strong>
    </p>
  </div>
);
