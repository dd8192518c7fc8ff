import { runCommand } from '../../command/index.ts'
import type { NightlyFront } from '../../jobs/nightly-front.ts'
import { lookAtFigures } from './look-at-figures.ts'

/** Data quality: the standing rules over the figures as the other fronts left them (domain §4). */
export const qualityFront: NightlyFront = {
  code: 'quality',
  title: { zh: '数据质量', en: 'Data quality' },
  async recompute({ program, campaign, actor }) {
    const look = await runCommand(program.db, lookAtFigures(campaign), actor, {})
    return {
      figures: [
        { code: 'standing', title: { zh: '检查结果', en: 'findings' }, value: look.standing },
        { code: 'appeared', title: { zh: '新发现', en: 'new' }, value: look.appeared },
        { code: 'vanished', title: { zh: '不再出现', en: 'gone' }, value: look.vanished },
      ],
    }
  },
}
