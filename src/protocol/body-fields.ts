import * as z from 'zod/mini';
import { LIMITS } from './limits.ts';

/* What bodies are made of, with the bounds that hold wherever they appear. */

export const id = z.string().check(z.minLength(1), z.maxLength(LIMITS.idLength));
export const name = z.string().check(z.maxLength(LIMITS.nameLength));
export const text = z.string().check(z.maxLength(LIMITS.textLength));
export const count = z.int().check(z.minimum(0), z.maximum(100_000));
export const year = z.int().check(z.minimum(2000), z.maximum(2199));
export const households = z.array(id).check(z.maxLength(LIMITS.householdsPerVillage));
/** A day as people write it, `YYYY-MM-DD`. Whether it exists is for whoever reckons with it. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** A day that may not be known yet. */
export const openDay = z.union([z.literal(''), day]);
