import type { NightlyFront } from '../../jobs/nightly-front.ts'
import { recount } from '../../journal/index.ts'

/** The counters, derived anew from what they count; any difference is a problem (design §4). */
export const countersFront: NightlyFront = {
  code: 'counters',
  title: { zh: '统计数核对', en: 'Counters' },
  async recompute({ program, campaign }) {
    const differences = await recount(program.db, campaign.id)
    const figures = [
      { code: 'differences', title: { zh: '不一致', en: 'differences' }, value: differences.length },
    ]
    const [first] = differences
    if (first === undefined) return { figures }
    const { measure, leadClass, happenedOn, counted, recorded } = first
    return {
      figures,
      problem: {
        zh: `${differences.length} 处统计数与原始记录不同，例如 ${measure} ${leadClass} ${happenedOn}：${counted} ≠ ${recorded}。请运行 kuomian check 查看全部。`,
        en: `${differences.length} counters differ from their records, such as ${measure} ${leadClass} ${happenedOn}: ${counted} ≠ ${recorded}. Run kuomian check to see all.`,
      },
    }
  },
}
