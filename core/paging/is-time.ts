const DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/
const TIME = /^([\d-]{10}) (\d\d:\d\d:\d\d(?:\.\d{1,6})?)[+-](?:0\d|1[0-5])(?::[0-5]\d)?$/

/** Whether a text is a day that exists, such as 2026-02-28. PostgreSQL knows no year 0. */
export function isDay(text: string): boolean {
  const date = DAY.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Whether a text is a moment that exists, as PostgreSQL writes a `timestamptz`: 2026-02-28 09:30:00.5+01. */
export function isTime(text: string): boolean {
  const [, day = '', time = ''] = TIME.exec(text) ?? []
  return isDay(day) && !Number.isNaN(Date.parse(`${day}T${time}Z`))
}
