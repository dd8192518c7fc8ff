import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Campaign, campaignSchema, type HolidayTable, holidayTableSchema } from '@kuomian/campaign'
import { z } from 'zod'
import { productRoot } from '../../program/index.ts'

/** A campaign as it lies in `campaigns/<code>/`, with the table of holidays that it names. */
export type CampaignFolder = { definition: Campaign; holidays: HolidayTable; planFile: string }

/**
 * Reads a bundled campaign.
 * @throws when there is no such folder or its definition is not valid; the message names the field
 */
export async function readCampaignFolder(code: string): Promise<CampaignFolder> {
  const folder = join(productRoot, 'campaigns', code)
  const definition = campaignSchema.parse(JSON.parse(await readFile(join(folder, 'campaign.json'), 'utf8')))
  const holidays = await readHolidays(definition.calendar)
  return { definition, holidays, planFile: join(folder, definition.planFile) }
}

/** The bundled table of holidays and make-up days of one name (`calendars/<name>.json`). */
export async function readHolidays(name: string): Promise<HolidayTable> {
  return holidayTableSchema.parse(
    JSON.parse(await readFile(join(productRoot, 'calendars', `${name}.json`), 'utf8')),
  )
}

/** The code of the campaign that is loaded when there is none yet (`campaigns/bundled.json`). */
export async function bundledCampaign(): Promise<string> {
  const text = await readFile(join(productRoot, 'campaigns', 'bundled.json'), 'utf8')
  return z.object({ campaign: z.string() }).parse(JSON.parse(text)).campaign
}
