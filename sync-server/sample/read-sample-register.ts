import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readWorkbook } from '#register-import/read-workbook.ts';
import type { ImportedVillage } from '#register-import/types.ts';
import { understand } from '#register-import/understand.ts';

/** The sample register, read by the code that reads an officer's own. */
export async function readSampleRegister(workbook: string): Promise<readonly ImportedVillage[]> {
  const read = await readWorkbook(new Uint8Array(await readFile(workbook)), basename(workbook));
  if (!read.ok) throw new Error(`The sample register cannot be read: ${read.error.type}`);
  return understand(read.value, { thisYear: new Date().getFullYear() }).villages;
}
