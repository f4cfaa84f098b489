/** Days from Excel's day 0 to 1970-01-01; right from March 1900 on, for Excel believes in 29 February 1900. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;

/** Days (with a fraction) since 1970-01-01 of an Excel serial. */
export const daysOfSerial = (serial: number, is1904: boolean): number =>
  serial - (is1904 ? EPOCH_1904 : EPOCH_1900);

/** An Excel date as ISO text, with its time when it has one. Excel knows no time zones. @returns null: no date */
export function isoOfSerial(serial: number, is1904: boolean): string | null {
  const seconds = Math.round(daysOfSerial(serial, is1904) * 86_400);
  if (!Number.isFinite(serial) || serial < 61 || Math.abs(seconds) > 8e10) return null;
  const iso = new Date(seconds * 1000).toISOString();
  return seconds % 86_400 === 0 ? iso.slice(0, 10) : `${iso.slice(0, 19)}Z`;
}
