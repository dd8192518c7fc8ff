import { readAs } from '../../db/index.ts'
import type { NightlyFront } from '../../jobs/nightly-front.ts'
import { projectFigures } from './project-figures.ts'

/** How construction projects stand on the campaign's today: what a day alone changes shows here (R24–R26). */
export const projectsFront: NightlyFront = {
  code: 'projects',
  title: { zh: '建设项目', en: 'Construction projects' },
  async recompute({ program, campaign, actor }) {
    const figures = await readAs(program.db, actor, (tx) => projectFigures(tx, campaign, undefined))
    const { listed, uninsured, flagged, toVerify } = figures
    return {
      figures: [
        { code: 'listed', title: { zh: '在册项目', en: 'on the list' }, value: listed },
        { code: 'uninsured', title: { zh: '应参保未参保', en: 'not insured' }, value: uninsured.projects },
        { code: 'flagged', title: { zh: '已开工或已发证未参保', en: 'flagged' }, value: flagged },
        { code: 'to-verify', title: { zh: '待核实', en: 'to verify' }, value: toVerify },
      ],
    }
  },
}
