import type { NightlyFront } from '../../jobs/nightly-front.ts'
import { computeLists } from './compute-lists.ts'

/** The lists of people, computed anew: who is new, who has paid, and whose district nobody knows. */
export const peopleFront: NightlyFront = {
  code: 'people',
  title: { zh: '人员名单', en: 'Lists of people' },
  async recompute({ program, campaign, actor, report }) {
    const found = await computeLists({ program, campaign, actor }, ({ done, of }) => report(done, of))
    return {
      figures: [
        { code: 'persons', title: { zh: '在册人数', en: 'persons listed' }, value: found.persons },
        { code: 'fresh', title: { zh: '新列入', en: 'new' }, value: found.fresh },
        { code: 'paying', title: { zh: '已缴费', en: 'gone by payment' }, value: found.paying },
        { code: 'undecided', title: { zh: '待定区县', en: 'without a district' }, value: found.undecided },
      ],
    }
  },
}
