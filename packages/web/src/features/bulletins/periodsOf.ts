/** The quarters and months of a year that have begun by a day, the latest first. @example periodsOf('2000-02-05') // ['2000-Q1', '2000-02', '2000-01'] */
export function periodsOf(day: string): string[] {
  const year = day.slice(0, 4)
  const month = Number(day.slice(5, 7))
  const quarters = Array.from({ length: Math.ceil(month / 3) }, (_, at) => `${year}-Q${at + 1}`)
  const months = Array.from({ length: month }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
  return [...quarters.toReversed(), ...months.toReversed()]
}
