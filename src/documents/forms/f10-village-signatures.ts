import type { Signature } from '#domain/book/kinds.ts';
import { signatures } from '../blocks.ts';
import type { Signatures } from '../paper-model.ts';
import { headOfVillage, type PaperPlace } from '../wording.ts';
import { signedBlock } from './f08-signed-parts.ts';

/** The Front board's head at the left, the village's head at the right. */
export const villageSignatures = (
  place: PaperPlace | undefined,
  head: Signature | undefined,
  frontBoardHead: Signature | undefined,
): Signatures =>
  signatures([
    signedBlock('TRƯỞNG BAN CÔNG TÁC MẶT TRẬN', frontBoardHead),
    signedBlock(headOfVillage(place).toUpperCase(), head),
  ]);
