/** Days counted from 1900-01-01, and the texts that rosters write. */
const EPOCH = Date.UTC(1900, 0, 1)
const DAY = 86_400_000

/** The day number of a civil day `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - EPOCH) / DAY)
}

const written = new Map<number, string>()

/** The civil day `YYYY-MM-DD` of a day number. */
export function civilDay(number: number): string {
  let day = written.get(number)
  if (day === undefined) {
    day = new Date(EPOCH + number * DAY).toISOString().slice(0, 10)
    written.set(number, day)
  }
  return day
}
