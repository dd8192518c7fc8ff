import fc from 'fast-check'
import type { Who } from '../../src/features/leads/testing/world.ts'
import { type ActName, acts } from './acts.ts'

/** What somebody tries to do; numbers are choices among what there is at that moment. `holder` is the officer of the lead's district. */
export type Attempt = { who: Who | 'holder'; act: ActName; lead: number; choice: number; aimed: boolean }

/** Lives that most leads lead, step by step: each on a lead of its own, while others do anything at any moment. */
const lives: readonly (readonly (readonly [ActName, number?])[])[] = [
  [['draft'], ['approve'], ['serve'], ['extend'], ['pause'], ['nextDay'], ['resume'], ['correct']],
  [
    ...([['claim'], ['visit', 3], ['nextDay'], ['contact', 1], ['nextDay'], ['contact', 1]] as const),
    ...([['propose'], ['describe'], ['submit'], ['decide', 1], ['handOver'], ['receive']] as const),
    ...([['openCase'], ['answer', 0], ['close']] as const),
  ],
  [['draft'], ['approve'], ['serve'], ['transfer'], ['decideRequest', 1], ['extend'], ['revoke']],
  [
    ...([['visit', 3], ['nextDay'], ['contact', 1], ['nextDay'], ['contact', 1], ['propose']] as const),
    ...([['transfer'], ['decideRequest', 1], ['describe'], ['submit'], ['decide', 1]] as const),
  ],
  [['claim'], ['draft'], ['approve'], ['withdraw'], ['undo'], ['draft'], ['handBack']],
  [['draft'], ['approve'], ['serve'], ['correctFields', 1], ['correctFields', 5], ['ledgerMonth'], ['end']],
  [['visit', 1], ['voidVisit'], ['visit', 7], ['draft'], ['withdraw']],
  [['draft'], ['merge'], ['split'], ['approve']],
]
/** So many leads each run has: one for each life and one that the last one merges, and those that only others work on. */
export const LEADS_OF_A_RUN = lives.length + 1 + 3

/** Mostly those whose work it is, now and then anybody at all. */
const usual: Partial<Record<ActName, Who>> = {
  ...{ approve: 'city', decide: 'city', handOver: 'city', decideRequest: 'city', nextDay: 'city' },
  ...{ withdraw: 'city', undo: 'city', merge: 'city', split: 'city', ledgerMonth: 'city' },
  ...{ receive: 'inspection', openCase: 'inspection', answer: 'inspection' },
}
const anybody: readonly Who[] = ['city', 'leader', 'inspection', 'audit', 'd1', 'd2', 'd3']
/** What changes leads under everybody’s feet is left to the lives: the walk would have no lead left to walk with. */
const rare: ReadonlySet<ActName> = new Set(['merge', 'split', 'end', 'ledgerMonth', 'withdraw'])
const names = Object.keys(acts).flatMap((known) => (isAct(known) && !rare.has(known) ? [known] : []))

function isAct(name: string): name is ActName {
  return name in acts
}

const anything: fc.Arbitrary<Attempt> = fc
  .record({
    act: fc.constantFrom(...names),
    other: fc.oneof(
      { weight: 5, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(...anybody) },
    ),
    // Those that no life needs, the first lives now and then; merged leads have their people from elsewhere.
    lead: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: lives.length + 1, max: LEADS_OF_A_RUN - 1 }) },
      { weight: 1, arbitrary: fc.nat(lives.length - 2) },
    ),
    choice: fc.nat(40),
  })
  .map(({ act, other, ...rest }) => ({ ...rest, act, who: other ?? usual[act] ?? 'holder', aimed: false }))

/** One run: the lives in any interleaving, and between two of their steps now and then anything at all. */
export const attempts: fc.Arbitrary<Attempt[]> = fc
  .record({
    turns: fc.array(fc.nat(999), { minLength: 80, maxLength: 80 }),
    others: fc.array(anything, { minLength: 40, maxLength: 40 }),
  })
  .map(({ turns, others }) => {
    const left = lives.map((steps, lead) => steps.map(([act, choice = 1]) => aimedAt(lead, act, choice)))
    return turns.flatMap((turn, at) => {
      const going = left.filter((steps) => steps.length > 0)
      const step = going[turn % Math.max(1, going.length)]?.shift()
      return [...(step ? [step] : []), ...others.slice(at, at + 1)]
    })
  })

function aimedAt(lead: number, act: ActName, choice: number): Attempt {
  return { lead, act, choice, who: usual[act] ?? 'holder', aimed: true }
}
