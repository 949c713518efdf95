// Reads a file line by line without holding it.
import { createReadStream } from 'node:fs';

/**
 * Calls `take` with each line of the file. Lines end with a line feed and nothing else: a text in a book may hold other
 * characters that readers of lines take for an end.
 */
export async function readLines(file, take) {
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  }
  if (rest !== '') take(rest);
}
