import {
  Document,
  Header,
  type ISectionOptions,
  type IStylesOptions,
  LeaderType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';

import type { Block, Paper, Paragraph as PaperParagraph } from '../paper-model.ts';
import { letterhead, title } from './docx-letterhead.ts';
import { signatureTables } from './docx-signatures.ts';
import { paperTable } from './docx-table.ts';
import { alignment, BODY, FONT, spacer, textRuns } from './docx-text.ts';
import type { OnDocxProgress } from './docx-messages.ts';
import { A4, hasPageNumbers, MARGINS, millimetres, papersIn, textWidth, titleOf } from './layout.ts';
import { withSoundTexts } from './sound-texts.ts';
import { forgetMoments } from './steady-zip.ts';

/**
 * A paper as a .docx file by the layout of Decree 30/2020: what Word, LibreOffice and WPS open and a clerk can still correct. The same
 * paper gives the same bytes, and nothing in it says where or when they were made.
 */
export async function writeDocx(
  given: Paper,
  onProgress: OnDocxProgress = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const paper = withSoundTexts(given);
  const papers = papersIn(paper);
  const total = papers.length;
  const document = new Document({
    title: titleOf(paper),
    styles: STYLES,
    sections: papers.map((blocks, place) => {
      onProgress({ stage: 'laying-out', done: place, total });
      return section(paper, blocks, place);
    }),
  });
  onProgress({ stage: 'packing', done: total, total });
  const bytes = await Packer.toArrayBuffer(document, false, [
    { path: 'docProps/core.xml', data: coreProperties(titleOf(paper)) },
  ]);
  return forgetMoments(new Uint8Array(bytes));
}

const section = (paper: Paper, blocks: readonly Block[], place: number): ISectionOptions => ({
  properties: {
    titlePage: true,
    page: { size: pageSize(paper), margin: MARGINS, pageNumbers: { start: 1 } },
  },
  headers: {
    default: new Header({ children: hasPageNumbers(paper) ? [pageNumber()] : [] }),
    first: new Header({ children: [] }),
  },
  children: blocks.flatMap((block, index) =>
    written(block, {
      // Word numbers images throughout a file.
      index: place * 1000 + index,
      next: blocks[index + 1],
      width: textWidth(paper.orientation),
    }),
  ),
});

const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: BODY, color: '000000', language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 120, line: 240, lineRule: 'auto' } },
    },
    heading1: { run: { font: FONT, size: BODY, bold: true, color: '000000' } },
    heading2: { run: { font: FONT, size: BODY, bold: true, color: '000000' } },
  },
};

/** The package turns the sides by itself where the page lies. */
const pageSize = ({ orientation }: Paper) => ({
  width: A4.short,
  height: A4.long,
  orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
});

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: 'center',
    spacing: { before: 0, after: 0 },
    children: [new TextRun({ children: [PageNumber.CURRENT], size: BODY })],
  });

interface Standing {
  readonly index: number;
  readonly next: Block | undefined;
  readonly width: number;
}

function written(block: Block, { index, next, width }: Standing): (Paragraph | Table)[] {
  const keepNext = next?.type === 'signatures';
  const announces = next?.type === 'table' || next?.type === 'writing-lines';
  switch (block.type) {
    case 'letterhead':
      return letterhead(block, width);
    case 'title':
      return title(block, width);
    case 'heading':
      return [
        new Paragraph({
          heading: 'Heading2',
          spacing: { before: 120, after: 120 },
          keepNext: true,
          children: textRuns(block.text, { bold: true }),
        }),
      ];
    case 'paragraph':
      return [textParagraph(block, keepNext || announces)];
    case 'table':
      return paperTable(block, width, keepNext);
    case 'signatures':
      return [spacer({ keepNext: true }), ...signatureTables(block, width, index), spacer()];
    case 'writing-lines':
      return Array.from({ length: block.count }, (_, line) =>
        // Two at least are together, before and after the end of a page.
        writingLine(width, keepNext || line === 0 || line === block.count - 2),
      );
    case 'page-break':
      return [spacer({ pageBreakBefore: true }, 20)];
  }
}

const textParagraph = (
  { line, align = 'justify', indent, keepWithNext }: PaperParagraph,
  keepNext: boolean,
): Paragraph =>
  new Paragraph({
    alignment: alignment(align),
    ...(indent && { indent: { firstLine: millimetres(12.7) } }),
    ...((keepNext || keepWithNext) && { keepNext: true }),
    children: textRuns(line),
  });

const writingLine = (width: number, keepNext: boolean): Paragraph =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
    spacing: { before: 60, after: 60 },
    ...(keepNext && { keepNext }),
    children: [new TextRun({ children: [new Tab()] })],
  });

/** Without the moments that the package would put in; nobody's name stands in it either. */
const coreProperties = (name: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escapeXml(name)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`;

const escapeXml = (text: string): string =>
  text.replace(/[&<>]/g, (mark) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : '&gt;'));
