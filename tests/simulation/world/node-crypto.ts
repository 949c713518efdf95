// What the server gets for `node:crypto`: the real one, with luck that comes out of the seed.
import { surroundings } from './surroundings.ts';

export * from 'node:crypto';

export const randomBytes = (count: number): Buffer => Buffer.from(surroundings.chance.bytes(count));

export const randomUUID = (): string => randomBytes(16).toString('hex');
