import { certificatesFromBook } from './certificates.ts';
import type { PaperFromBook } from './paper-sources.ts';

/** Certificates, two on a sheet standing upright. */
export const fromBook: PaperFromBook = {
  needs: ['decision'],
  make: (sources, subject) => certificatesFromBook(sources, subject, 2),
};
