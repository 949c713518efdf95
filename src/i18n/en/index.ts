// Every area's English, in one lazy chunk. The exported name is the area's name.
export { en as app } from './app.ts';
export { en as common } from './common.ts';
