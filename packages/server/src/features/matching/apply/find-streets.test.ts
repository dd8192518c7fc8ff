import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCampaignFolder } from '../../campaigns/index.ts'
import { withDuckdb } from '../duckdb.ts'
import { findStreets } from './find-streets.ts'

async function streetsOf(addresses: readonly (string | null)[]) {
  const folder = await mkdtemp(join(tmpdir(), 'kuomian-streets-'))
  const { definition } = await readCampaignFolder('tianjin-2015')
  try {
    return await withDuckdb(folder, async (engine) => {
      await engine.rows('CREATE TABLE lead_diff (address VARCHAR)')
      for (const address of addresses) {
        const text = address === null ? 'NULL' : `'${address.replaceAll("'", "''")}'`
        await engine.rows(`INSERT INTO lead_diff VALUES (${text})`)
      }
      await findStreets(engine, definition, folder)
      const left = (await readdir(folder)).filter((name) => name.endsWith('.csv'))
      return { left, rows: await engine.rows('SELECT address, street FROM lead_streets ORDER BY address') }
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

describe('the streets of a run’s leads', () => {
  it('are read once per address; quotes, commas and breaks in an address do no harm', async () => {
    const odd = '天津市和平区南京路1号"甲,乙\n丙\'丁'
    const { left, rows } = await streetsOf([
      '天津市南开区长江道12号',
      odd,
      '天津市南开区长江道12号',
      null,
      '不详',
    ])
    expect(rows).toEqual(
      [
        ['天津市南开区长江道12号', '长江道'],
        [odd, '南京路'],
      ].toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    )
    expect(left).toEqual([])
  })
  it('are none where no address is known', async () => {
    expect((await streetsOf([null])).rows).toEqual([])
  })
})
