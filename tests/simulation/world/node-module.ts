// What the server gets for `node:module`: a `require` whose SQLite can be killed.
export { simulatedRequire as createRequire } from './server-disk.ts';
