import { type CivilDay, type Roster, rosterColumns } from '@kuomian/campaign'

/** The newest day that stands in the rows of a file, as it is read; days to come tell nothing of its age. */
export class NewestDay {
  readonly #columns: readonly number[]
  readonly #today: CivilDay
  #day: CivilDay | null = null

  constructor(roster: Roster, today: CivilDay) {
    const names = rosterColumns(roster).map(({ name }) => name)
    this.#columns = roster.fields.flatMap(({ name, type }) => (type === 'date' ? [names.indexOf(name)] : []))
    this.#today = today
  }

  /** Looks at the columns of a row. */
  see(values: readonly string[]): void {
    for (const column of this.#columns) {
      const day = values[column] ?? ''
      if (day !== '' && day <= this.#today && (this.#day === null || day > this.#day)) this.#day = day
    }
  }

  /** Null where no row states a day. */
  day(): CivilDay | null {
    return this.#day
  }
}
