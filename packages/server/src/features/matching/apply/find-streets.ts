import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Campaign } from '@kuomian/campaign'
import { parseAddress, streetOf } from '@kuomian/identity'
import { campaignGazetteer } from '../../campaigns/index.ts'
import { literal } from '../compute/settings.ts'
import type { JobEngine } from '../duckdb.ts'

/**
 * Reads the street or community of every address of the run's leads into the engine table `lead_streets` (address, street): leads of
 * one street are assigned and visited together. Addresses are read in pieces, each once however many leads bear it.
 */
export async function findStreets(engine: JobEngine, campaign: Campaign, folder: string): Promise<void> {
  const gazetteer = campaignGazetteer(campaign)
  const file = join(folder, 'lead-streets.csv')
  async function* lines() {
    const addresses = engine.stream('SELECT DISTINCT address FROM lead_diff WHERE address IS NOT NULL')
    for await (const rows of addresses) {
      let text = ''
      for (const [address] of rows) {
        const street = streetOf(parseAddress(String(address), gazetteer))
        if (street !== null) text += `${quoted(String(address))},${quoted(street)}\n`
      }
      yield text
    }
  }
  await pipeline(Readable.from(lines(), { objectMode: false }), createWriteStream(file))
  await engine.rows(
    `CREATE OR REPLACE TABLE lead_streets AS SELECT * FROM read_csv(${literal(file)}, auto_detect = false, header = false, delim = ',',
       quote = '"', escape = '"', columns = {'address': 'VARCHAR', 'street': 'VARCHAR'})`,
  )
  await rm(file)
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
