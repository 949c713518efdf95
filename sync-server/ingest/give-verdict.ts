// The rule is shared: a device that takes a parcel in without network judges as the server will.
export { feedOf, giveVerdict, isWellFormed, TRAY, type LastingVerdict } from '#protocol/verdict.ts';
