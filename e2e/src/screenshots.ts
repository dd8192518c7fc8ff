import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Where the tests leave their pictures: ignored by git, emptied at each run. */
export const screenshots = join(import.meta.dirname, '..', '.tmp', 'screenshots')

/**
 * Takes a picture of what a person sees now, where somebody will look at it: `npm run pictures` asks for them; each costs the tests a sixth of a
 * second, and they are some five hundred.
 * @param name e.g. `whole-campaign/03-dry-run`
 */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.KUOMIAN_PICTURES === undefined) return
  await page.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' })
}
