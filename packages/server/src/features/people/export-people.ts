import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CONTACT_INTENTIONS, GRADUATE_STAGES, PERSON_STEPS } from '@kuomian/campaign'
import { personFilterSchema } from '@kuomian/contract'
import type { WrittenCell } from '@kuomian/sheets'
import { z } from 'zod'
import { defineCommand, runCommand } from '../../command/index.ts'
import { readAs, type Tx } from '../../db/index.ts'
import type { JobHandler } from '../../jobs/index.ts'
import { writeListWorkbook } from '../../rows/index.ts'
import { campaignOf, type RunningCampaign } from '../campaigns/index.ts'
import { type Asking, filteredPeople } from './person-filter.ts'
import { personRow, type RowColumns, rowColumns } from './person-row.ts'

const inputSchema = z.object({ filter: z.string(), userName: z.string() })
type PersonFilter = z.infer<typeof personFilterSchema>

const rowsAtATime = 2_000
const head = [
  '序号',
  '区县',
  '姓名',
  '身份证号（隐藏）',
  '电话（隐藏）',
  '名单',
  '最后缴费月',
  '下一步',
  '应办日期',
  '联系次数',
  '最近联系',
  '意愿',
  '毕业生进度',
  '恢复缴费月',
]
const widths = [8, 12, 12, 22, 16, 30, 12, 18, 12, 10, 12, 10, 14, 12]

/** Journals that somebody takes a copy of a list of people away (domain §11). A name or number that was looked for is not written down. */
export const notePeopleExport = defineCommand({
  name: 'export-people',
  roles: ['city', 'district'],
  whileReadOnly: true,
  input: personFilterSchema,
  async run(_tx, { text, ...filter }) {
    return {
      answer: {},
      subject: { kind: 'people-list', id: filter.list ?? 'all' },
      after: { filter: JSON.stringify(filter), text: text !== undefined },
    }
  },
})

/** Journals how many people stand in a copy that was taken away: as many as its last line and the page say. */
const notePeopleExported = defineCommand({
  name: 'finish-people-export',
  roles: ['city', 'district'],
  whileReadOnly: true,
  input: z.object({ jobId: z.string(), rows: z.number().int().nonnegative() }),
  async run(_tx, { jobId, rows }) {
    return { answer: {}, subject: { kind: 'job', id: jobId }, after: { rows } }
  },
})

/** The job `export-people`: the people of a filter as a workbook, read as the actor; numbers masked, and the last line says whose copy it is. */
export const exportPeopleJob: JobHandler = async ({ id, program, actor, input, report }) => {
  const { filter: asked, userName } = inputSchema.parse(input)
  const filter = personFilterSchema.parse(JSON.parse(asked))
  const campaign = await campaignOf(program.db, { id: actor.campaignId })
  const asking = { actor, today: campaign.today, keys: program.keys }
  const path = join(program.folders.exports, `${id}.xlsx`)
  await mkdir(program.folders.exports, { recursive: true, mode: 0o700 })
  const rows = await readAs(program.db, actor, async (tx) => {
    const total = await countOf(tx, asking, filter)
    return writeListWorkbook(path, {
      ...{ name: '人员', head, widths, frozen: 3, total },
      rows: exportRows(tx, asking, filter, campaign),
      lastLine: (count) =>
        `本表由 ${userName} 于 ${new Date().toISOString()} 导出，共 ${count} 人，业务日期 ${campaign.today}。`,
      report: (done) => report({ stage: 'write', done, total }),
    })
  })
  await chmod(path, 0o600)
  await runCommand(program.db, notePeopleExported, actor, { jobId: id, rows })
  return { result: { rows }, file: { path, name: `人员-${campaign.today}.xlsx` } }
}

async function countOf(tx: Tx, asking: Asking, filter: PersonFilter): Promise<number> {
  const { count } = await (await filteredPeople(tx, asking, filter))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

async function* exportRows(
  tx: Tx,
  asking: Asking,
  filter: PersonFilter,
  campaign: RunningCampaign,
): AsyncGenerator<WrittenCell[]> {
  let place = 0
  for await (const person of allPeople(tx, asking, filter)) yield exportRow(person, ++place, campaign)
}

async function* allPeople(tx: Tx, asking: Asking, filter: PersonFilter) {
  const people = await filteredPeople(tx, asking, filter)
  const { sql, parameters } = people
    .select(rowColumns)
    .orderBy('p.step_rank')
    .orderBy('p.step_on')
    .orderBy('p.id')
    .compile()
  await tx.client.query(`declare export_people no scroll cursor for ${sql}`, [...parameters])
  for (;;) {
    const { rows } = await tx.client.query<RowColumns>(`fetch ${rowsAtATime} from export_people`)
    yield* rows
    if (rows.length < rowsAtATime) return
  }
}

function exportRow(
  row: RowColumns,
  place: number,
  { definition, districtIds }: RunningCampaign,
): WrittenCell[] {
  const person = personRow(row)
  const district = definition.units.find((unit) => districtIds.get(unit.code) === person.districtId)
  const lists = person.lists.map(
    (code) => definition.people.lists.find((rule) => rule.code === code)?.title.zh ?? code,
  )
  const { stage, lastIntention } = person
  return [
    place,
    district?.name.zh ?? '待定区县',
    person.name,
    person.idMasked,
    person.phoneMasked,
    lists.join('、'),
    person.lastPaidMonth,
    PERSON_STEPS[person.step].zh,
    day(person.stepOn),
    person.contacts,
    day(person.lastContactOn),
    lastIntention === null ? null : CONTACT_INTENTIONS[lastIntention].zh,
    stage === null ? null : stage === 'outside' ? '不在本市就业' : GRADUATE_STAGES[stage].zh,
    person.successMonth,
  ]
}

const day = (iso: string | null): WrittenCell => (iso === null ? null : { date: iso })
