// RFC 6350 4.3.1: basic or extended, the year may be missing.
const BIRTHDAY = /^(?:(\d{4})-?|--)(\d{2})-?(\d{2})$/
const ANY_LEAP_YEAR = 2000

/**
 * A birthday as `YYYY-MM-DD`, or `--MM-DD` when the year is not known (RFC 6350 4.3.1; the basic
 * forms `YYYYMMDD` and `--MMDD` are understood). Null when there is no such day.
 */
export function readBirthday(typed: string): string | null {
  const parts = BIRTHDAY.exec(typed)
  if (!parts) return null
  const [, year, month = '', day = ''] = parts
  const date = new Date(0)
  date.setUTCFullYear(year === undefined ? ANY_LEAP_YEAR : Number(year), Number(month) - 1, Number(day))
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return isReal && year !== '0000' ? `${year ?? '-'}-${month}-${day}` : null
}
