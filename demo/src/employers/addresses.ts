import type { Campaign, ReportingUnit } from '@kuomian/campaign'
import { below, mix, pick } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'

/** Street names of no district, so that an address names one district only. */
const ROADS = [
  '迎宾道',
  '建设路',
  '光明道',
  '友谊路',
  '工业园路',
  '振兴路',
  '学府道',
  '新华路',
  '胜利路',
  '解放路',
  '文化街',
  '创业路',
  '长江道',
  '黄河道',
  '第三大街',
  '海滨道',
]

/** The district as an address names it: 和平区, 蓟县, a former district within its territory, a zone by its own name. */
function areaInAddress(campaign: Campaign, unit: ReportingUnit, draw: number): string {
  const { zh } = unit.name
  switch (unit.kind) {
    case 'DISTRICT':
      return `${zh}区`
    case 'COUNTY':
      return zh.endsWith('县') ? zh : `${zh}县`
    case 'FORMER_DISTRICT': {
      const territory = campaign.territories.find((candidate) => candidate.code === unit.territoryParent)
      return `${territory?.name.zh ?? ''}${zh}`
    }
    case 'FUNCTIONAL_ZONE': {
      const names = unit.aliases.filter((alias) => alias.length >= 3 && alias.endsWith('区'))
      return names.length === 0 ? `${zh}区` : pick(draw, names)
    }
  }
}

/** A made-up address that names the district. */
export function addressIn(campaign: Campaign, district: number, seed: number, index: number): string {
  const unit = campaign.units[district]
  const draw = (what: number): number => mix(seed, STREAM.address, index, what)
  const area = unit === undefined ? '' : areaInAddress(campaign, unit, draw(1))
  return `${campaign.city.names[0] ?? ''}${area}${streetAt(draw(2), draw(3))}`
}

/** A street and a number, without any district. */
function streetAt(road: number, number: number): string {
  return `${pick(road, ROADS)}${1 + below(number, 398)}号`
}
