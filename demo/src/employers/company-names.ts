import type { Campaign } from '@kuomian/campaign'
import type { EmployerColumns } from '../city/employer-columns.ts'
import { at, mix, pick } from '../random/hash.ts'
import { permutation } from '../random/permutation.ts'
import { STREAM } from '../random/stream.ts'
import { KIND, TRAIT } from './kinds.ts'

/** Characters of trade names: lucky, and of no district's name. */
const BRAND = [
  ...new Set(
    '鑫盛瑞祥恒泰隆昌宏达兴旺福顺嘉诚信德润源博远卓越腾飞启航锦绣华美佳艺明辉亿联创维智慧科锐同力众合聚汇通捷迅安康永固坚宇环球世纪天骄凌云志正大方圆金鼎银座玉石翠竹青松白鹭紫荆百川千禧万象九州四季长青春晓秋实冬晨晟昊旭阳晴朗星辰月光影视听雅致尚品优选良友善邻诺言守望奥克斯诗曼凯迪威尔森特雷蒙沃尔巴赫',
  ),
]
const INDUSTRIES: readonly (readonly [word: string, industry: string])[] = [
  ['商贸', '批发和零售业'],
  ['科技', '科学研究和技术服务业'],
  ['机械制造', '制造业'],
  ['电子', '制造业'],
  ['建筑工程', '建筑业'],
  ['物流', '交通运输、仓储和邮政业'],
  ['餐饮管理', '住宿和餐饮业'],
  ['自行车', '制造业'],
  ['化工', '制造业'],
  ['装饰工程', '建筑业'],
  ['汽车部件', '制造业'],
  ['信息技术', '信息传输、软件和信息技术服务业'],
  ['物业服务', '房地产业'],
  ['广告传媒', '租赁和商务服务业'],
  ['国际贸易', '批发和零售业'],
  ['金属制品', '制造业'],
  ['食品', '制造业'],
  ['环保设备', '制造业'],
  ['保洁', '居民服务、修理和其他服务业'],
  ['教育咨询', '教育'],
]
const SHOPS = ['商店', '经营部', '饭店', '服装店', '五金行', '汽修厂', '超市', '加工厂']

/** What a company's name and register entry say about it. */
export interface CompanyName {
  readonly full: string
  readonly brand: string
  readonly industry: string
}

/** The made-up names of the employers, composed of region, trade name, industry and form. No two share a trade name. */
export class CompanyNames {
  readonly #campaign: Campaign
  readonly #employers: EmployerColumns
  readonly #seed: number
  readonly #brands: (employer: number) => number

  constructor(campaign: Campaign, employers: EmployerColumns, seed: number) {
    this.#campaign = campaign
    this.#employers = employers
    this.#seed = seed
    this.#brands = permutation(seed, STREAM.employerName, 900_000)
  }

  /** The name as registered. */
  of(employer: number): CompanyName {
    const brand = brandOf(this.#brands(employer))
    const draw = (what: number): number => mix(this.#seed, STREAM.employerName, employer, what)
    const [city = '', shortCity = city] = [this.#campaign.city.names[0], this.#campaign.city.name.zh]
    const [word, industry] = pick(draw(1), INDUSTRIES)
    if (this.#employers.has(employer, TRAIT.individual)) {
      const shop = pick(draw(2), SHOPS)
      return { full: `${this.#area(employer)}${brand}${shop}`, brand, industry: '批发和零售业' }
    }
    if (this.#employers.has(employer, TRAIT.dispatchName)) {
      return {
        full: `${city}${brand}${pick(draw(3), this.#campaign.dispatchNameWords)}有限公司`,
        brand,
        industry: '租赁和商务服务业',
      }
    }
    const trade = at(this.#employers.kind, employer) === KIND.dispatch ? '企业管理咨询' : word
    if (this.#employers.has(employer, TRAIT.foreign))
      return { full: `${brand}${trade}（${shortCity}）有限公司`, brand, industry }
    const percent = draw(4) % 100
    if (percent < 55) return { full: `${city}${brand}${trade}有限公司`, brand, industry }
    if (percent < 70) return { full: `${shortCity}${brand}${trade}有限公司`, brand, industry }
    if (percent < 82) return { full: `${shortCity}${brand}${trade}有限责任公司`, brand, industry }
    if (percent < 88) return { full: `${shortCity}${brand}${trade}股份有限公司`, brand, industry }
    return { full: `${city}${this.#area(employer)}${brand}${trade}有限公司`, brand, industry }
  }

  #area(employer: number): string {
    const unit = this.#campaign.units[at(this.#employers.district, employer)]
    if (unit === undefined) return ''
    return unit.kind === 'DISTRICT'
      ? `${unit.name.zh}区`
      : unit.kind === 'COUNTY' && !unit.name.zh.endsWith('县')
        ? `${unit.name.zh}县`
        : unit.name.zh
  }
}

/** Two characters for the first numbers, three beyond: every number its own trade name. */
function brandOf(number: number): string {
  const size = BRAND.length
  const character = (place: number): string => BRAND[place % size] ?? ''
  if (number < size * size) return character(Math.floor(number / size)) + character(number)
  const rest = number - size * size
  return character(Math.floor(rest / size / size)) + character(Math.floor(rest / size)) + character(rest)
}
