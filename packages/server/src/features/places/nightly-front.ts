import type { NightlyFront } from '../../jobs/nightly-front.ts'
import { computePlaces } from './compute-places.ts'

/** Buildings and their tenants, compared with the last ledger (R17). */
export const placesFront: NightlyFront = {
  code: 'places',
  title: { zh: '场所楼宇', en: 'Places' },
  async recompute({ program, campaign, actor, report }) {
    const { after } = await computePlaces({ program, campaign, actor }, report)
    return {
      figures: [
        { code: 'places', title: { zh: '场所', en: 'places' }, value: after.places },
        { code: 'tenants', title: { zh: '入驻单位', en: 'tenants' }, value: after.tenants },
        { code: 'open', title: { zh: '待办户', en: 'open tenants' }, value: after.open },
        { code: 'paying', title: { zh: '已缴费户', en: 'paying tenants' }, value: after.paying },
        { code: 'payers', title: { zh: '缴费人数', en: 'payers' }, value: after.payers },
      ],
    }
  },
}
