import { signatures } from '../blocks.ts';
import type { Signatures } from '../paper-model.ts';
import type { PaperPlace } from '../wording.ts';
import { frontBoardSigner, signer, villageHeadRole } from './f01-parts.ts';

/** Who signs for the village by hand; empty where it is not known. */
export interface VillageSigners {
  readonly villageHeadName: string;
  readonly frontBoardHeadName: string;
}

/** The Front board's head at the left, the village's head at the right. */
export const villageSignatures = (
  place: PaperPlace | undefined,
  signers: VillageSigners | undefined,
): Signatures =>
  signatures([
    frontBoardSigner(signers?.frontBoardHeadName),
    signer(villageHeadRole(place), signers?.villageHeadName),
  ]);
