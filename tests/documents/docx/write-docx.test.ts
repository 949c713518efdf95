import mammoth from 'mammoth';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { writeDocx } from '#documents/docx/write-docx.ts';
import { FORMS } from '#documents/forms/index.ts';
import type { Paper } from '#documents/paper-model.ts';
import { readZipDirectory, unpackEntry } from '#register-import/file/zip-directory.ts';
import {
  blankLandscapePaper,
  decisionPaper,
  householdName,
  householdPapers,
  minutesPaper,
} from '../support/sample-papers.ts';
import { paperTexts, sameWords } from '../support/paper-texts.ts';

/** The files in a .docx, unpacked by a reader of ours that knows nothing of the writer. */
async function partsOf(paper: Paper): Promise<ReadonlyMap<string, Uint8Array>> {
  const bytes = await writeDocx(paper);
  const directory = readZipDirectory(bytes);
  if (!directory.ok) throw new Error(`The file can not be unpacked: ${directory.error.type}`);
  const parts = await Promise.all(
    directory.value.map(async (entry) => {
      const part = await unpackEntry(bytes, entry);
      return [entry.path, part.ok ? part.value : new Uint8Array()] as const;
    }),
  );
  return new Map(parts);
}

async function xmlOf(paper: Paper, name = 'word/document.xml'): Promise<string> {
  return new TextDecoder().decode((await partsOf(paper)).get(name));
}

const readBack = async (paper: Paper): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx(paper)) })).value;

const count = (text: string, piece: string): number => text.split(piece).length - 1;

afterEach(() => void vi.useRealTimers());

describe('a paper as .docx', () => {
  test('has every one of 1,255 households when an independent reader opens it', async () => {
    const text = await readBack(decisionPaper(1255));
    const names = Array.from({ length: 1255 }, (_, index) => householdName(index + 1));
    const lines = new Set(text.split('\n'));
    expect(names.filter((name) => !lines.has(name))).toEqual([]);
    expect(text).toContain('Tổng cộng');
  });

  test('says on every paper what the Decree wants in its head', async () => {
    const text = await readBack(decisionPaper(1));
    for (const piece of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'ỦY BAN NHÂN DÂN\n\nXÃ QUYẾT THẮNG',
      'Quyết Thắng, ngày 05 tháng 02 năm 2026',
      'Nơi nhận:',
      '- Lưu: VT, VHXH.',
      'PHÓ CHỦ TỊCH',
    ])
      expect(text).toContain(piece);
  });

  test('is read with titles as headings, tables as tables and signatures as images', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await writeDocx(minutesPaper(60))) });
    expect(value).toMatch(/<h1>.*Biên bản.*<\/h1>/);
    expect(value).toMatch(/<h2>.*I\. THÀNH PHẦN THAM DỰ.*<\/h2>/);
    expect(value).toMatch(/<thead>.*Lý do không đề nghị.*<\/thead>/);
    expect(count(value, '<img alt="Chữ ký của')).toBe(2);
  });

  test('repeats the head of a table and breaks no row', async () => {
    const xml = await xmlOf(decisionPaper(200));
    expect(count(xml, '<w:tblHeader/>')).toBe(1);
    expect(count(xml, '<w:cantSplit/>')).toBe(count(xml, '<w:tr>'));
  });

  test('keeps signatures with the last lines before them', async () => {
    const xml = await xmlOf(minutesPaper(3));
    const last = xml.slice(0, xml.indexOf('Biên bản được đọc lại')).lastIndexOf('<w:p>');
    expect(xml.slice(last, xml.indexOf('Biên bản được đọc lại'))).toContain('<w:keepNext/>');
  });

  test('keeps what announces a table with its head, and that with the first row', async () => {
    const xml = await xmlOf(decisionPaper(1));
    const paragraphs = xml.split('<w:p>');
    const kept = (text: string): boolean =>
      paragraphs.some((part) => part.includes(text) && part.includes('<w:keepNext/>'));
    expect(['có tên sau đây:', 'Họ và tên chủ hộ', 'Thôn Nà Lầu 1'].map(kept)).toEqual([true, true, true]);
  });

  test('has A4, the margins and the letters of Decree 30/2020, and no page number on page 1', async () => {
    const xml = await xmlOf(decisionPaper(1));
    expect(xml).toContain('<w:titlePg/>');
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    const styles = await xmlOf(decisionPaper(1), 'word/styles.xml');
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain('<w:lang w:val="vi-VN"');
    expect(styles).toContain('<w:sz w:val="28"/>');
    expect(xml).toContain('<w:ind w:firstLine="720"/>');
  });

  test('begins each of several households’ papers with page 1, and numbers their images apart', async () => {
    const xml = await xmlOf(householdPapers(3));
    expect(count(xml, '<w:titlePg/>')).toBe(3);
    expect(count(xml, '<w:pgNumType w:start="1"/>')).toBe(3);
    const images = [...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map((match) => match[1]);
    expect(images).toHaveLength(3);
    expect(new Set(images).size).toBe(3);
  });

  test('lies where it is wide', async () => {
    expect(await xmlOf(blankLandscapePaper)).toMatch(
      /<w:pgSz [^>]*w:w="16838" w:h="11906" w:orient="landscape"/,
    );
  });

  test('fills the width of the text with its columns', async () => {
    const xml = await xmlOf(decisionPaper(1));
    const grid = xml.slice(xml.lastIndexOf('<w:tblGrid>', xml.indexOf('Họ và tên chủ hộ')));
    const widths = [...grid.slice(0, grid.indexOf('</w:tblGrid>')).matchAll(/w:w="(\d+)"/g)].map(widthOf);
    expect(widths).toHaveLength(5);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(11906 - 1701 - 850);
  });

  test('is the same file whenever it is written, with no moment and no name of a machine in it', async () => {
    const first = await writeDocx(minutesPaper(5));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 4, 6) });
    expect(Buffer.from(await writeDocx(minutesPaper(5))).equals(Buffer.from(first))).toBe(true);
    const core = await xmlOf(minutesPaper(5), 'docProps/core.xml');
    expect(core).toContain('<dc:title>Biên bản Họp thôn Nà Lầu');
    expect(core).not.toMatch(/created|modified|creator/);
  });

  test('keeps marks that mean something to XML', async () => {
    const paper: Paper = {
      ...minutesPaper(0),
      blocks: [
        { type: 'title', kind: 'A & B', subject: ['<c> "d"'] },
        { type: 'paragraph', line: 'Hộ ông Ất & bà <Giáp>' },
      ],
    };
    expect(await readBack(paper)).toContain('Hộ ông Ất & bà <Giáp>');
    expect(await xmlOf(paper, 'docProps/core.xml')).toContain('A &amp; B &lt;c&gt; "d"');
  });
});

const widthOf = (match: RegExpMatchArray): number => Number(match[1]);

describe.each(FORMS)('the blank papers of $id', ({ papers }) => {
  test.each(papers)('$title: nothing is lost on the way into the file', async ({ blank }) => {
    const paper = await blank();
    const text = sameWords(await readBack(paper));
    expect(paperTexts(paper).filter((piece) => !text.includes(piece))).toEqual([]);
  });
});
