import { fail } from '#domain/result.ts';
import type { PaperProblem, PaperStep, PaperSubject } from './paper-sources.ts';

/* Why a paper is not made, ready to be returned. */

export const notFound = (what: keyof PaperSubject) => fail<PaperProblem>({ type: 'not-found', what });

export const notYet = (step: PaperStep) => fail<PaperProblem>({ type: 'not-yet', step });

export const disputed = () => fail<PaperProblem>({ type: 'disputed' });
