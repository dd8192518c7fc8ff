import type { MadeCity } from '../city/made-city.ts'
import { phoneOf, writtenDistrict } from '../employers/facts.ts'
import type { Deliveries } from '../files/deliveries.ts'
import type { Noise } from '../noise/noise.ts'
import { at, below, happens, mix, pick } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { daysBefore, listDelivery } from './delivery-days.ts'
import { yuan } from './wages.ts'

const ROSTER = { graduates: 10, unemployment: 13 } as const
const STUDENTS_PER_PAYER = 0.004
const GRADUATES_IN_LEADS = 0.25
const SCHOOLS = ['城市职业学院', '理工大学', '师范大学', '商业大学', '轻工职业技术学院', '外国语学院']

/** This year's graduates: some work at employers that are leads, the others are in no other roster. */
export async function writeGraduates(made: MadeCity, defects: Noise, deliveries: Deliveries): Promise<void> {
  const noise = defects.in(ROSTER.graduates)
  const year = made.city.campaign.year
  const roster = deliveries.open({
    kind: 'graduates',
    ...listDelivery(made),
    format: 'xlsx',
    title: `${year}年应届大中专毕业生就业动态名册`,
    fields: [
      'resident_id',
      'person_name',
      'school',
      'degree',
      'major',
      'graduated_on',
      'destination',
      'employer_name',
      'unit_code',
      'venture',
      'phone',
    ],
    headers: { employer_name: '就业单位', destination: '毕业去向' },
  })
  let row = 0
  const write = (person: number, residentId: string, employer: number | null): void => {
    row += 1
    const draw = mix(made.seed, STREAM.graduate, person, 1)
    roster.write([
      noise.residentId(residentId, row, true),
      noise.personName(made.people.name(person, residentId), row),
      pick(draw, SCHOOLS),
      pick(draw >>> 4, ['本科', '大专', '中专', '硕士']),
      pick(draw >>> 8, ['会计', '机电一体化', '计算机应用', '物流管理', '护理', '工商管理']),
      daysBefore(made, 8),
      employer === null ? '待就业' : '签约就业',
      employer === null ? null : noise.companyName(made.names.of(employer).full, employer),
      employer === null ? null : noise.code(made.codes.written(employer, ROSTER.graduates), employer),
      draw % 10 === 0 ? '有' : '无',
      noise.phone(phoneOf(made.seed, person + 1_000_000), row),
    ])
  }
  const { employers } = made.settlement
  const born = made.city.campaign.year - 25
  for (let employer = 0; employer < employers.count; employer += 1) {
    for (let place = 0; place < at(employers.persons, employer); place += 1) {
      const lead = at(employers.firstPerson, employer) + place
      if (!happens(mix(made.seed, STREAM.graduate, lead), GRADUATES_IN_LEADS)) continue
      const person = made.ledger.firstLeadPerson + lead
      const residentId = made.people.residentId(person)
      if (Number(residentId.slice(6, 10)) >= born + 3) write(person, residentId, employer)
    }
  }
  const students = Math.floor(made.ledger.firstLeadPerson * STUDENTS_PER_PAYER)
  for (let student = 0; student < students; student += 1) write(student, made.people.studentId(student), null)
  await roster.close()
}

/** The recipients of unemployment benefit: lapsed payers, named in no roster of an employer. */
export async function writeUnemployment(
  made: MadeCity,
  defects: Noise,
  deliveries: Deliveries,
): Promise<void> {
  const noise = defects.in(ROSTER.unemployment)
  const roster = deliveries.open({
    kind: 'unemployment',
    ...listDelivery(made),
    format: 'utf16-tsv',
    fields: [
      'resident_id',
      'person_name',
      'from',
      'to',
      'monthly_amount',
      'willingness',
      'phone',
      'district',
    ],
    headers: { willingness: '续保意愿' },
  })
  const { firstLapsed } = made.ledger
  let row = 0
  for (const [district] of made.city.campaign.units.entries()) {
    for (let person = at(firstLapsed, district); person < at(firstLapsed, district + 1); person += 1) {
      const draw = mix(made.seed, STREAM.unemployment, person)
      if (!made.ledger.isOnBenefit(person)) continue
      row += 1
      const residentId = made.people.residentId(person)
      const from = daysBefore(made, 20 + below(draw, 120))
      roster.write([
        noise.residentId(residentId, row),
        noise.personName(made.people.name(person, residentId), row),
        from,
        `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`.replace('-02-29', '-02-28'),
        yuan(81_000 + (draw % 5) * 2000),
        pick(draw >>> 6, ['愿意', '犹豫', '拒绝', '未联系上']),
        noise.phone(phoneOf(made.seed, person), row),
        writtenDistrict(made, district, draw >>> 9),
      ])
    }
  }
  await roster.close()
}
