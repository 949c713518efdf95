import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readWorkbook } from '#register-import/read-workbook.ts';
import { understand } from '#register-import/understand.ts';
import type { SampleVillage } from './seed.ts';

/** The sample's villages from its workbook, read by the code that an officer's import runs through. Throws if it cannot be read. */
export async function readSampleRegister(workbook: string): Promise<readonly SampleVillage[]> {
  const read = await readWorkbook(new Uint8Array(await readFile(workbook)), basename(workbook));
  if (!read.ok) throw new Error(`The sample register cannot be read: ${read.error.type}`);
  return understand(read.value, [], { thisYear: new Date().getFullYear() }).villages;
}
