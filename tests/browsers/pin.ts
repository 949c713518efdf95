/** The PIN of every phone in these tests. */
export const PIN = '241187';
