/** The two days of an event, as ISO days. */
export interface TwoDays {
  readonly happenedOn: string
  readonly knownOn: string
}

/** The two days of a question, as ISO days. */
export interface Sight {
  readonly asOf: string
  readonly knownAt: string
}

/** The example of the help, in a year of the reader's: a visit at the end of a month that became known in the next. */
export function lateVisit(year: number): { readonly visit: TwoDays; readonly sights: readonly Sight[] } {
  const day = (monthAndDay: string) => `${year}-${monthAndDay}`
  return {
    visit: { happenedOn: day('03-29'), knownOn: day('04-03') },
    sights: [
      { asOf: day('03-31'), knownAt: day('03-31') },
      { asOf: day('03-31'), knownAt: day('04-05') },
      { asOf: day('03-28'), knownAt: day('04-05') },
    ],
  }
}

/** What becomes of an event in figures as of D, known at K (design §5): the message that says it. */
export function standing({ happenedOn, knownOn }: TwoDays, { asOf, knownAt }: Sight) {
  if (happenedOn > asOf) return 'help.notYetHappened'
  return knownOn > knownAt ? 'help.notYetKnown' : 'help.counted'
}
