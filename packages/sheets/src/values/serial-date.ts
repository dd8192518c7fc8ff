import { dayNumber, isoOfDay } from './civil-day.ts'

const EPOCH_1900 = dayNumber(1899, 12, 30)
const EPOCH_1904 = dayNumber(1904, 1, 1)
/** 9999-12-31, the last day of a spreadsheet. */
const LAST_SERIAL = 2_958_465

function timeOfDay(seconds: number): string {
  const part = (value: number) => String(value).padStart(2, '0')
  return `${part(Math.floor(seconds / 3600))}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`
}

/**
 * A spreadsheet's serial number as `YYYY-MM-DD`, `YYYY-MM-DD HH:MM:SS` or, below one day, `HH:MM:SS`; `null` when it is
 * no day of a spreadsheet. The 1900 system counts a 29 February 1900 that never was, so serials up to 60 differ by one;
 * 60 itself is `null`.
 */
export function isoOfSerial(serial: number, date1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0) return null
  let days = Math.floor(serial)
  let seconds = Math.round((serial - days) * 86_400)
  if (seconds === 86_400) {
    days++
    seconds = 0
  }
  if (days > LAST_SERIAL) return null
  if (days === 0 && !date1904) return timeOfDay(seconds)
  if (days === 60 && !date1904) return null
  const epoch = date1904 ? EPOCH_1904 : days < 60 ? EPOCH_1900 + 1 : EPOCH_1900
  const day = isoOfDay(epoch + days)
  return seconds === 0 ? day : `${day} ${timeOfDay(seconds)}`
}
