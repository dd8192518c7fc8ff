import type { CivilDay } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'
import { paperYuan } from '../documents/words.ts'
import { productOf, type Rate, roundedWhole } from '../rates/index.ts'
import type { Slice } from './full-premium.ts'
import type { PremiumModel } from './model.ts'
import type { PremiumParts, PremiumProject } from './premium-of.ts'

/** The reckoning of a premium in words, in the order in which one does it by hand: whole premium, term, what is left, result. */
export function derivation(
  model: PremiumModel,
  project: PremiumProject,
  joinedOn: CivilDay,
  parts: PremiumParts,
): Bilingual[] {
  return [
    ...fullSteps(model, parts),
    termStep(model, project, joinedOn, parts),
    ...extensionSteps(parts),
    resultStep(model, project, joinedOn, parts),
  ]
}

/** `=` before an amount that is whole cents, `≈` before one that is only printed so. */
function amount(exact: Rate): string {
  return `${exact.numerator % exact.denominator === 0n ? '=' : '≈'} ${paperYuan(roundedWhole(exact))}`
}

function fullSteps({ way }: PremiumModel, { slices, full }: PremiumParts): Bilingual[] {
  const [first] = slices
  if (way.kind === 'tiers' && slices.length > 1) {
    const sum = slices.map(({ premium }) => paperYuan(roundedWhole(premium))).join(' + ')
    return [
      ...slices.map((slice, place) => ({
        zh: `第${place + 1}档 ${product(slice)}`,
        en: `Tier ${place + 1}: ${product(slice)}`,
      })),
      {
        zh: `全程保费 = ${sum} ${amount(full)} 元`,
        en: `Premium of the whole project = ${sum} ${amount(full)} yuan`,
      },
    ]
  }
  if (first === undefined) return []
  const cost = paperYuan(first.costCents)
  const labour = way.kind === 'labour-share' ? way.share : null
  return [
    {
      zh: `全程保费 = 工程总造价 ${cost}${labour === null ? '' : ` × 人工费占比 ${labour}`} × 费率 ${first.rate} ${amount(full)} 元`,
      en: `Premium of the whole project = total cost ${cost}${labour === null ? '' : ` × labour share ${labour}`} × rate ${first.rate} ${amount(full)} yuan`,
    },
  ]
}

const product = ({ costCents, rate, premium }: Slice): string =>
  `${paperYuan(costCents)} × ${rate} ${amount(premium)}`

function termStep(
  { conversion, suspension }: PremiumModel,
  { from, suspensions }: PremiumProject,
  joinedOn: CivilDay,
  { end, duration: { total, elapsed, remaining } }: PremiumParts,
): Bilingual {
  const months = conversion === 'remaining-months'
  const [zh, en] = months ? ['个月', 'months'] : ['天', 'days']
  const idle = suspension === 'excluded' && suspensions.length > 0
  return {
    zh: `合同工期 ${from} 至 ${end}，首尾计入${idle ? '、参保前停工不计' : ''}，共 ${total} ${zh}；${joinedOn} 参保，已过 ${elapsed} ${zh}，剩余 ${remaining} ${zh}`,
    en: `Contract from ${from} to ${end}, both included${idle ? ', suspensions before joining left out' : ''}: ${total} ${en}; joined on ${joinedOn}: ${elapsed} ${en} passed, ${remaining} ${en} left`,
  }
}

function extensionSteps({ extraDays }: PremiumParts): Bilingual[] {
  if (extraDays === 0) return []
  return [
    {
      zh: `参保后延期 ${extraDays} 天，按合同工期每日份额加收`,
      en: `Extended by ${extraDays} days after joining, paid at the daily share of the contract`,
    },
  ]
}

function resultStep(
  { conversion }: PremiumModel,
  { costCents, remainingCostCents, from }: PremiumProject,
  joinedOn: CivilDay,
  { full, share, duration: { total, remaining }, extraDays, contractDays }: PremiumParts,
): Bilingual {
  const due = amount(productOf(full, share))
  const whole = paperYuan(roundedWhole(full))
  if (joinedOn <= from && extraDays === 0)
    return {
      zh: `开工前参保，缴纳全程保费 ${due} 元`,
      en: `Joined by the first day: the whole premium ${due} yuan`,
    }
  const byCost = conversion === 'remaining-cost' && joinedOn > from && remaining > 0
  const left =
    byCost && remainingCostCents !== null
      ? `${paperYuan(remainingCostCents)} ÷ ${paperYuan(costCents)}`
      : `${remaining} ÷ ${total}`
  const added = extraDays === 0 ? '' : ` + ${whole} × ${extraDays} ÷ ${contractDays}`
  return {
    zh: `应缴 = ${whole} × ${left}${added} ${due} 元（四舍五入到分）`,
    en: `Due = ${whole} × ${left}${added} ${due} yuan (rounded half up to the cent)`,
  }
}
