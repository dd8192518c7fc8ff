import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  isPersonOutcome,
  isUnitOutcome,
  LEAD_STAGES,
  PERSON_OUTCOMES,
  UNIT_OUTCOMES,
} from '@kuomian/campaign'
import { type LeadRow, leadExportSchema } from '@kuomian/contract'
import type { WrittenCell } from '@kuomian/sheets'
import { z } from 'zod'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs, type Tx } from '../../db/index.ts'
import type { JobHandler } from '../../jobs/index.ts'
import { writeListWorkbook } from '../../rows/index.ts'
import { campaignOf, type RunningCampaign } from '../campaigns/index.ts'
import { countLeads } from './count-leads.ts'
import { type LeadColumns, leadRow } from './lead-row.ts'
import { type LeadList, orderedLeads } from './list-leads.ts'
import { noteExported } from './note-export.ts'
import type { LeadRecords } from './stage-facts.ts'

const inputSchema = z.object({ list: z.string(), userName: z.string() })
const rowsAtATime = 2_000
const head = [
  '序号',
  '区县',
  '类别',
  '单位名称',
  '代码',
  '人群',
  '户',
  '人',
  '已排查人数',
  '状态',
  '结果',
  '下发日期',
  '截止日期',
  '排查日期',
  '地址',
  '电话',
]
const widths = [8, 10, 18, 40, 22, 16, 6, 8, 12, 10, 24, 12, 12, 12, 44, 16]

/**
 * The job `export-leads`: every lead of a filter as a workbook, read as the actor, so that row security decides what is in
 * it. Rows stream by a cursor of the database. No ID number is in it, and the last line says whose copy it is (domain §11).
 */
export const exportLeads: JobHandler = async ({ id, program, actor, input, report }) => {
  const { list: asked, userName } = inputSchema.parse(input)
  const list: LeadList = leadExportSchema.parse(JSON.parse(asked))
  const campaign = await campaignOf(program.db, { id: actor.campaignId })
  const path = join(program.folders.exports, `${id}.xlsx`)
  await mkdir(program.folders.exports, { recursive: true, mode: 0o700 })
  const rows = await readAs(program.db, actor, async (tx) => {
    const { leads: total } = await countLeads(tx, actor, list.filter, true)
    return writeListWorkbook(path, {
      ...{ name: '资源', head, widths, frozen: 4, total },
      rows: exportRows(tx, actor, list, campaign),
      lastLine: (count) =>
        `本表由 ${userName} 于 ${new Date().toISOString()} 导出，共 ${count} 条，业务日期 ${campaign.today}。`,
      report: (done) => report({ stage: 'write', done, total }),
    })
  })
  await chmod(path, 0o600)
  await runCommand(program.db, noteExported, actor, { jobId: id, rows })
  return { result: { rows }, file: { path, name: `资源-${campaign.today}.xlsx` } }
}

async function* exportRows(
  tx: Tx,
  actor: Actor,
  list: LeadList,
  campaign: RunningCampaign,
): AsyncGenerator<WrittenCell[]> {
  let place = 0
  for await (const lead of allLeads(tx, actor, list)) yield exportRow(lead, ++place, campaign)
}

async function* allLeads(tx: Tx, actor: Actor, list: LeadList): AsyncGenerator<LeadRow> {
  const { sql, parameters } = orderedLeads(tx, actor, list).compile()
  await tx.client.query(`declare export no scroll cursor for ${sql}`, [...parameters])
  for (;;) {
    const { rows } = await tx.client.query<LeadColumns & LeadRecords>(`fetch ${rowsAtATime} from export`)
    for (const row of rows) yield leadRow(row)
    if (rows.length < rowsAtATime) return
  }
}

function exportRow(
  lead: LeadRow,
  place: number,
  { definition, districtIds }: RunningCampaign,
): WrittenCell[] {
  const district = definition.units.find((unit) => districtIds.get(unit.code) === lead.districtId)
  const title = definition.leadClasses.find(({ code }) => code === lead.leadClass)?.title.zh ?? lead.leadClass
  const groups = lead.groups.map(
    (group) => definition.targetGroups.find(({ code }) => code === group)?.title.zh ?? group,
  )
  return [
    place,
    district?.name.zh ?? '待定区县',
    title,
    lead.name,
    lead.code,
    groups.join('、'),
    lead.units,
    lead.persons,
    lead.inspectedPersons,
    LEAD_STAGES[lead.stage].zh,
    outcomeTitle(lead.outcome),
    day(lead.issuedOn),
    day(lead.dueOn),
    day(lead.inspectedOn),
    lead.address,
    lead.phone,
  ]
}

const day = (iso: string | null): WrittenCell => (iso === null ? null : { date: iso })

function outcomeTitle(code: string | null): string | null {
  if (code === null) return null
  if (isUnitOutcome(code)) return `${code} ${UNIT_OUTCOMES[code].title.zh}`
  return isPersonOutcome(code) ? `${code} ${PERSON_OUTCOMES[code].title.zh}` : code
}
