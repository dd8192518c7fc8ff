import { reportedStaff } from '../city/listings.ts'
import type { MadeCity } from '../city/made-city.ts'
import { listedAddress, listedDistrict, phoneOf } from '../employers/facts.ts'
import { EVIDENCE, KIND, TRAIT } from '../employers/kinds.ts'
import { officialsOf } from '../employers/officials.ts'
import type { Deliveries } from '../files/deliveries.ts'
import type { Noise } from '../noise/noise.ts'
import { at, below, mix, pick } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { daysBefore, listDelivery } from './delivery-days.ts'

const ROSTER = { sme: 4, loans: 5, ftz: 6, refund: 7 } as const
const BANKS = ['工商银行', '农业银行', '建设银行', '中国银行', '农商银行', '滨海银行']

/** The lists of employers that name no persons: technology subsidies, loans, free-trade-zone registrations and export refunds. */
export async function writeUnitFeeds(made: MadeCity, noise: Noise, deliveries: Deliveries): Promise<void> {
  await writeSme(made, noise, deliveries)
  await writeLoans(made, noise, deliveries)
  await writeFtz(made, noise, deliveries)
  await writeRefunds(made, noise, deliveries)
}

function* withTrait(made: MadeCity, trait: number): Generator<[employer: number, draw: number]> {
  const { employers } = made.settlement
  for (let employer = 0; employer < employers.count; employer += 1) {
    if (employers.has(employer, trait)) yield [employer, mix(made.seed, STREAM.feed, employer, trait)]
  }
}

async function writeSme(made: MadeCity, defects: Noise, deliveries: Deliveries): Promise<void> {
  const noise = defects.in(ROSTER.sme)
  const year = made.city.campaign.year
  const roster = deliveries.open({
    kind: 'sme',
    ...listDelivery(made),
    format: 'xlsx',
    title: `${year}年科技型中小企业补贴拨付情况表`,
    unitLine: '单位：元、人',
    fields: [
      'certificate',
      'employer_name',
      'unit_code',
      'batch',
      'project',
      'amount',
      'paid_on',
      'staff_count',
      'research_count',
      'district',
    ],
    totals: ['amount', 'staff_count', 'research_count'],
  })
  for (const [employer, draw] of withTrait(made, TRAIT.sme)) {
    const staff = reportedStaff(made, employer)
    roster.write([
      `KJ${year}${String(employer).padStart(6, '0')}`,
      noise.companyName(made.names.of(employer).full, employer),
      noise.code(made.codes.written(employer, ROSTER.sme), employer),
      `第${'一二三四'[draw % 4] ?? '一'}批`,
      pick(draw, ['技术创新', '成果转化', '设备更新', '人才引进']),
      50_000 + below(draw, 40) * 10_000,
      daysBefore(made, 30 + below(draw, 120)),
      staff,
      Math.floor(staff / 5),
      listedDistrict(made, employer),
    ])
  }
  await roster.close()
}

async function writeLoans(made: MadeCity, defects: Noise, deliveries: Deliveries): Promise<void> {
  const noise = defects.in(ROSTER.loans)
  const roster = deliveries.open({
    kind: 'loans',
    ...listDelivery(made),
    format: 'xls',
    title: '“一助两促”贷款企业名单',
    unitLine: '单位：元、人',
    fields: [
      'employer_name',
      'unit_code',
      'bank',
      'amount',
      'term_months',
      'lent_on',
      'staff_count',
      'district',
    ],
    headers: { employer_name: '借款企业', lent_on: '放款日期' },
  })
  for (const [employer, draw] of withTrait(made, TRAIT.loan)) {
    roster.write([
      noise.companyName(made.names.of(employer).full, employer),
      noise.code(made.codes.written(employer, ROSTER.loans), employer),
      pick(draw, BANKS),
      200_000 + below(draw, 60) * 50_000,
      12 * (1 + (draw % 3)),
      daysBefore(made, 30 + below(draw, 200)),
      reportedStaff(made, employer),
      listedDistrict(made, employer),
    ])
  }
  await roster.close()
}

async function writeFtz(made: MadeCity, defects: Noise, deliveries: Deliveries): Promise<void> {
  const noise = defects.in(ROSTER.ftz)
  const roster = deliveries.open({
    kind: 'ftz',
    ...listDelivery(made),
    format: 'utf8-bom-csv',
    fields: [
      'unit_code',
      'employer_name',
      'type',
      'zone',
      'established_on',
      'legal_person',
      'contact',
      'capital',
      'address',
      'phone',
      'district',
    ],
    headers: { employer_name: '企业名称' },
  })
  const { employers } = made.settlement
  for (const [employer, draw] of withTrait(made, TRAIT.ftz)) {
    const district = at(employers.district, employer)
    const lead = at(employers.kind, employer) === KIND.ftz
    roster.write([
      noise.code(made.codes.written(employer, ROSTER.ftz, 'uscc'), employer),
      noise.companyName(made.names.of(employer).full, employer),
      pick(draw, ['有限责任公司', '有限责任公司（法人独资）', '外商投资企业']),
      `${made.city.campaign.units[district]?.name.zh ?? ''}片区`,
      daysBefore(made, lead ? 50 + below(draw, 350) : 400 + below(draw, 2000)),
      ...officialsOf(made, noise, employer),
      (10 + below(draw, 490)) * 10_000,
      at(employers.evidence, employer) === EVIDENCE.roster ? '' : listedAddress(made, employer),
      noise.phone(phoneOf(made.seed, employer), employer),
      listedDistrict(made, employer),
    ])
  }
  await roster.close()
}

async function writeRefunds(made: MadeCity, defects: Noise, deliveries: Deliveries): Promise<void> {
  const noise = defects.in(ROSTER.refund)
  const { campaign } = made.city
  const roster = deliveries.open({
    kind: 'tax-refund',
    ...listDelivery(made),
    format: 'xlsx',
    title: `${campaign.year}年出口退税企业名单`,
    unitLine: '单位：元、人',
    fields: [
      'employer_name',
      'customs_code',
      'unit_code',
      'month',
      'refund',
      'export_amount',
      'tax_office',
      'staff_count',
    ],
    headers: { employer_name: '纳税人名称', month: '所属年月', refund: '退税额', export_amount: '出口额' },
    groups: [{ title: '退税情况', from: 'month', to: 'export_amount' }],
    totals: ['refund', 'export_amount', 'staff_count'],
  })
  for (const [employer, draw] of withTrait(made, TRAIT.refund)) {
    const exported = (5 + below(draw, 500)) * 10_000
    const unit = campaign.units[at(made.settlement.employers.district, employer)]
    roster.write([
      noise.companyName(made.names.of(employer).full, employer),
      `12${String(employer).padStart(8, '0')}`,
      noise.code(made.codes.written(employer, ROSTER.refund, 'taxpayer'), employer),
      daysBefore(made, 50).slice(0, 7),
      Math.floor(exported * 0.13),
      exported,
      `${unit?.name.zh ?? ''}税务局`,
      reportedStaff(made, employer),
    ])
  }
  await roster.close()
}
