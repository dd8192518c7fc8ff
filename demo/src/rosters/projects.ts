import type { MadeCity } from '../city/made-city.ts'
import { type Project, projectsOf } from '../city/project-list.ts'
import { addressIn } from '../employers/addresses.ts'
import type { Deliveries } from '../files/deliveries.ts'
import { civilDay, dayNumber } from '../people/days.ts'
import { at, below, mix, pick } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { monthlyDelivery } from './delivery-days.ts'

const ROSTER = 12
const FIELDS = [
  'project_code',
  'project_name',
  'district',
  'address',
  'builder',
  'employer_name',
  'unit_code',
  'category',
  'total_cost',
  'install_cost',
  'contract_from',
  'contract_to',
  'started_on',
  'planned_end',
  'permit_number',
  'permit_on',
  'state',
  'peak_workers',
  'enrol_number',
  'enrolled_on',
  'rate',
  'premium',
  'named_workers',
]
const STATES = { 'not-started': '未开工', running: '在建', finished: '竣工' } as const
const RATE_PER_10000 = 12

/** The construction authority's list: the full list again each month, from the last month before the campaign on. */
export async function writeProjects(
  made: MadeCity,
  deliveries: Deliveries,
  asked: readonly number[],
): Promise<void> {
  const projects = projectsOf(made)
  const first = Number(made.city.campaign.opensOn.slice(5, 7)) - 1
  for (const month of asked) if (month >= first) await writeMonth(made, deliveries, projects, month)
}

async function writeMonth(
  made: MadeCity,
  deliveries: Deliveries,
  projects: readonly Project[],
  month: number,
): Promise<void> {
  const { as_of, delivered_on } = monthlyDelivery(made, month)
  const first = month < Number(made.city.campaign.opensOn.slice(5, 7))
  const roster = deliveries.open({
    kind: 'projects',
    asOf: as_of,
    // The list that the campaign starts with is handed over on the day it is drawn up.
    deliveredOn: first ? as_of : delivered_on,
    format: 'xlsx',
    title: `${made.city.campaign.city.name.zh}建设项目清单（${as_of.slice(0, 4)}年${Number(as_of.slice(5, 7))}月）`,
    unitLine: '单位：元、人',
    fields: FIELDS,
    groups: [
      { title: '合同', from: 'contract_from', to: 'contract_to' },
      { title: '工伤保险参保情况', from: 'enrol_number', to: 'named_workers' },
    ],
    totals: ['total_cost', 'install_cost', 'peak_workers', 'named_workers'],
  })
  for (const project of projects) roster.write(row(made, project, as_of))
  await roster.close()
}

const drawOf =
  (made: MadeCity, project: Project) =>
  (what: number): number =>
    mix(made.seed, STREAM.project, project.number, what + 10)

/** The code under which every department knows a project. */
export const projectCode = ({ city: { campaign } }: MadeCity, { number }: Project): string =>
  `${campaign.city.code}${campaign.year}${String(number).padStart(5, '0')}`

/** What a project is called. */
export function projectName(made: MadeCity, project: Project): string {
  const draw = drawOf(made, project)
  const district = made.city.campaign.units[project.district]?.name.zh ?? ''
  return `${district}${pick(draw(4), ['安居', '示范', '产业', '滨河', '中心'])}${pick(draw(5), ['住宅小区', '道路工程', '厂房', '学校', '商业综合体'])}${project.number}期`
}

function row(made: MadeCity, project: Project, asOf: string) {
  const { campaign } = made.city
  const draw = drawOf(made, project)
  const name = campaign.units[project.district]?.name.zh ?? ''
  const enrolled = project.enrolledOn !== null && project.enrolledOn <= asOf
  const cost = (project.workers * (8 + (draw(1) % 12)) + 50) * 10_000
  const start = project.enrolledOn ?? `${campaign.year}-0${1 + (draw(2) % 5)}-15`
  const end = civilDay(dayNumber(start) + 300 + below(draw(3), 500))
  const contractor = contractorOf(made, project)
  const premium = Math.round((cost * RATE_PER_10000) / 10_000)
  const started = project.state !== 'not-started'
  return [
    projectCode(made, project),
    projectName(made, project),
    name.length === 2 ? `${name[0] ?? ''} ${name[1] ?? ''}` : name,
    addressIn(campaign, project.district, made.seed, 60_000_000 + project.number),
    `${campaign.city.name.zh}${pick(draw(6), ['城投', '置业', '建设', '开发'])}有限公司`,
    contractor === null ? null : made.names.of(contractor).full,
    contractor === null ? null : made.codes.written(contractor, ROSTER),
    pick(draw(7), ['房建', '市政', '交通', '水利']),
    cost,
    Math.floor(cost * 0.8),
    start,
    end,
    started ? start : null,
    started ? end : null,
    started ? `${campaign.year}${String(project.number).padStart(6, '0')}` : null,
    started ? civilDay(dayNumber(start) - 5) : null,
    STATES[project.state],
    Math.ceil(project.workers * 1.2),
    enrolled ? `GS${campaign.year}${String(project.number).padStart(5, '0')}` : null,
    enrolled ? project.enrolledOn : null,
    enrolled ? '0.12%' : null,
    enrolled ? premium : null,
    enrolled ? project.workers : null,
  ]
}

function contractorOf(made: MadeCity, project: Project): number | null {
  const { employers, districtEmployers } = made.settlement
  const last = at(districtEmployers, project.district + 1)
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const size = last - at(districtEmployers, project.district)
    const employer =
      at(districtEmployers, project.district) +
      below(mix(made.seed, STREAM.project, project.number, 60 + attempt), size)
    if (employer < last && !employers.isLead(employer)) return employer
  }
  return null
}
