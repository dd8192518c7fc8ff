import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Where the tests leave their pictures: ignored by git, emptied at each run. */
export const screenshots = join(import.meta.dirname, '..', '.tmp', 'screenshots')

/** Takes a picture of what a person sees now. @param name e.g. `whole-campaign/03-dry-run` */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' })
}
