// Every area's English, in one lazy chunk. The exported name is the area's name.
export { en as app } from './app.ts';
export { en as clock } from './clock.ts';
export { en as common } from './common.ts';
export { en as phone } from './phone.ts';
export { en as household } from './household.ts';
export { en as status } from './status.ts';
export { en as errors } from './errors.ts';
export { en as refusals } from './refusals.ts';
export { en as rejoin } from './rejoin.ts';
export { en as returns } from './returns.ts';
export { en as settings } from './settings.ts';
export { en as welcome } from './welcome.ts';
export { en as meeting } from './meeting.ts';
export { en as minutes } from './minutes.ts';
export { en as desk } from './desk.ts';
export { en as import } from './import.ts';
export { en as transfer } from './transfer.ts';
