import type { MadeCity } from '../city/made-city.ts'
import { addressIn } from '../employers/addresses.ts'
import { EVIDENCE, TRAIT } from '../employers/kinds.ts'
import type { Deliveries } from '../files/deliveries.ts'
import type { Noise } from '../noise/noise.ts'
import { at, mix } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { listDelivery } from './delivery-days.ts'

const ROSTER = 11
const TENANTS = 12

/** The tenants of trade centres and office towers (R17). */
export async function writePlaces(made: MadeCity, defects: Noise, deliveries: Deliveries): Promise<void> {
  const { campaign } = made.city
  const roster = deliveries.open({
    kind: 'places',
    ...listDelivery(made),
    format: 'xlsx',
    title: '商贸城及亿元楼宇入驻单位名册',
    fields: ['place_name', 'place_type', 'address', 'district', 'employer_name', 'unit_code', 'room'],
    headers: { employer_name: '入驻单位名称', room: '房间号' },
  })
  const { employers } = made.settlement
  const noise = defects.in(ROSTER)
  const tenants = campaign.units.map(() => 0)
  for (let employer = 0; employer < employers.count; employer += 1) {
    if (!employers.has(employer, TRAIT.tenant) || at(employers.evidence, employer) === EVIDENCE.code) continue
    const district = at(employers.district, employer)
    const tenant = tenants[district] ?? 0
    tenants[district] = tenant + 1
    const place = Math.floor(tenant / TENANTS)
    const tower = place % 2 === 0
    const name = campaign.units[district]?.name.zh ?? ''
    roster.write([
      `${name}${'一二三四五六七八九十'[place % 10] ?? '一'}号${tower ? '大厦' : '商贸城'}${place >= 10 ? `${Math.floor(place / 10)}座` : ''}`,
      tower ? '楼宇' : '商贸城',
      addressIn(campaign, district, made.seed, 50_000_000 + district * 1000 + place),
      name,
      noise.companyName(made.names.of(employer).full, employer),
      noise.code(made.codes.written(employer, ROSTER), employer),
      `${1 + (mix(made.seed, STREAM.place, employer) % 20)}${String(1 + (tenant % TENANTS)).padStart(2, '0')}`,
    ])
  }
  await roster.close()
}
