import * as z from 'zod/mini';

/** The setting in which a book that was put back says so. */
export const RESTORED_SETTING = 'restored';

const Restored = z.object({
  /** When it was put back, and as it was when; epoch ms. */
  at: z.int(),
  takenAt: z.int(),
  /** What was done to it before anybody asked for it. */
  withdrawn: z.array(z.object({ commune: z.string(), device: z.string() })),
  erased: z.array(z.object({ commune: z.string(), name: z.string() })),
  invitations: z.int(),
});
export type Restored = z.infer<typeof Restored>;

/** What the setting says; nothing where the book was never put back. */
export function restoredIn(value: string | undefined): Restored | undefined {
  if (value === undefined) return undefined;
  const parsed = Restored.safeParse(JSON.parse(value));
  return parsed.success ? parsed.data : undefined;
}
