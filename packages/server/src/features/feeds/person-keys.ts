import { chmod, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeCsv } from '@kuomian/sheets'
import { readAs } from '../../db/index.ts'
import { openLakeSession, sqlText } from '../../lake/index.ts'
import type { Program } from '../../program/index.ts'
import { openSealed } from '../../sealing/index.ts'
import { type RunningCampaign, systemActor } from '../campaigns/index.ts'

const PIECE = 5_000

/** The file that tells which row of `person` each person of a feed's hits became, as matching runs have theirs. */
export const feedPersonKeys = (lake: string, campaignCode: string): string =>
  join(lake, campaignCode, 'feeds', 'person_keys.parquet')

/** Writes the file anew, in one rename, so that the next matching run follows whether these persons pay (design §5). */
export async function writePersonKeys(program: Program, campaign: RunningCampaign): Promise<void> {
  const { lake } = program.folders
  const file = feedPersonKeys(lake, campaign.code)
  const folder = join(lake, campaign.code, 'feeds')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const text = join(folder, '.person_keys.csv')
  const part = join(folder, '.person_keys.parquet')
  try {
    await writeCsv(text, personRows(program, campaign), { encoding: 'utf-8' })
    await chmod(text, 0o600)
    const session = await openLakeSession(join(lake, '.scratch'))
    try {
      await session.run(
        `COPY (SELECT DISTINCT person, person_id FROM read_csv(${sqlText(text)}, header = true, auto_detect = false,
           columns = {'person': 'BIGINT', 'person_id': 'BIGINT'})) TO ${sqlText(part)} (FORMAT parquet, COMPRESSION zstd)`,
      )
    } finally {
      session.close()
    }
    await chmod(part, 0o600)
    await rename(part, file)
  } finally {
    await rm(text, { force: true })
  }
}

async function* personRows(program: Program, campaign: RunningCampaign) {
  yield ['person', 'person_id']
  let after = 0
  for (;;) {
    const rows = await readAs(program.db, systemActor(campaign.id), async (tx) => {
      const found = await tx.client.query<{
        id: number
        person_id: number
        id_sealed: Buffer
        key_salt: Buffer
      }>(
        `select id, person_id, id_sealed, key_salt from feed_row
          where campaign_id = $1 and person_id is not null and id_sealed is not null and id > $2 order by id limit ${PIECE}`,
        [campaign.id, after],
      )
      return found.rows
    })
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
    for (const row of rows)
      yield [openSealed(program.keys, row.id_sealed, row.key_salt).slice(0, 17), String(row.person_id)]
  }
}
