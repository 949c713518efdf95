import { certificatesFromBook } from './certificates.ts';
import type { PaperFromBook } from './paper-sources.ts';

/** Certificates, one on a sheet lying across. */
export const fromBook: PaperFromBook = {
  needs: ['decision'],
  make: (sources, subject) => certificatesFromBook(sources, subject, 1),
};
