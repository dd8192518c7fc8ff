import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { RosterKind } from '@kuomian/campaign'
import type { ImportOutcome } from '@kuomian/contract'
import { writeCsv } from '@kuomian/sheets'
import { campaignOf, systemActor } from '../../campaigns/index.ts'
import { importRoster } from '../../imports/index.ts'
import type { World } from '../../leads/testing/world.ts'

/** A row of a list by the names of its columns; what is not said is blank. */
export type ListRow = Record<string, string>

/** Brings rows of a list into a world as a file would, under the heads that the rows have together. */
export async function bringRows(
  world: World,
  kind: RosterKind,
  asOf: string,
  rows: readonly ListRow[],
): Promise<ImportOutcome> {
  const head = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const path = join(world.program.folders.lake, '..', `${kind}-${asOf}.csv`)
  await writeCsv(path, [head, ...rows.map((row) => head.map((column) => row[column] ?? ''))])
  const campaign = await campaignOf(world.db, { id: world.campaignId })
  const place = { program: world.program, campaign, actor: systemActor(world.campaignId) }
  const outcome = await importRoster(place, { kind, path, asOf }, () => undefined)
  await rm(path)
  return outcome
}

/** A row of the list of projects: what is not said is a running project of 2016 without enrolment. */
export function listedProject(code: string, district: string, given: ListRow = {}): ListRow {
  return {
    项目编码: code,
    项目名称: `${code}号工程`,
    区县: district,
    施工总承包单位: '云泽建工有限公司',
    项目状态: '在建',
    总造价: '120000000',
    合同起始日期: '2016-01-01',
    合同终止日期: '2017-12-31',
    预计用工: '100',
    ...given,
  }
}

/** The projects of a world by their code. */
export async function projectIds(world: World): Promise<ReadonlyMap<string, number>> {
  const { rows } = await world.db.pool.query<{ id: number; code: string }>('select id, code from project')
  return new Map(rows.map(({ id, code }) => [code, id]))
}
