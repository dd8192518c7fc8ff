import type { Bilingual } from '../districts/index.ts'
import { ORDER_KINDS } from '../orders/index.ts'
import { namedPolicies, policyNumber } from '../organisation/index.ts'
import type { Campaign } from './schema.ts'

/** A rule of the campaign that cites a policy document. */
export type CitingRule = {
  kind: 'lead-class' | 'order' | 'contribution'
  title: Bilingual
  /** The number as it is printed (文号); it is cited whether or not the register has it. */
  document: string
  clause: string
}

type Citing = Pick<Campaign, 'leadClasses' | 'orders' | 'contribution'>

/** Every rule of a campaign that cites a policy document, in the order of the definition (R04, domain §8.3). */
export function citingRules({ leadClasses, orders, contribution }: Citing): CitingRule[] {
  const classes = leadClasses.flatMap(({ title, policyDocument }): CitingRule[] =>
    policyDocument === undefined
      ? []
      : [{ kind: 'lead-class', title, document: policyNumber(policyDocument), clause: '' }],
  )
  const ordered = orders.cites.map(
    ({ document, clause, kinds }): CitingRule => ({
      kind: 'order',
      title: kindTitles(kinds ?? []),
      document: policyNumber(document),
      clause,
    }),
  )
  const bases = contribution.bases.flatMap(({ from, source }) =>
    cited(source, { zh: `缴费基数上下限，${from} 起`, en: `Contribution base limits from ${from}` }),
  )
  const rates = contribution.rates.flatMap(({ from, source }) =>
    cited(source, { zh: `缴费比例，${from} 起`, en: `Contribution rates from ${from}` }),
  )
  return [...classes, ...ordered, ...bases, ...rates]
}

const cited = (source: string, title: Bilingual): CitingRule[] =>
  namedPolicies(source).map((document) => ({ kind: 'contribution', title, document, clause: '' }))

function kindTitles(kinds: readonly (keyof typeof ORDER_KINDS)[]): Bilingual {
  const titles = kinds.map((kind) => ORDER_KINDS[kind].title)
  if (titles.length === 0) return { zh: '各类限期改正', en: 'Orders of every kind' }
  const zh = titles.map((title) => title.zh).join('、')
  return { zh: `限期改正：${zh}`, en: `Orders: ${titles.map((title) => title.en).join(', ')}` }
}
