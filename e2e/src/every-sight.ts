import type { Page } from 'playwright-core'
import { faultsOfAccess, faultsOfLayout, redrawn, settled } from './page-checks.ts'
import { picture } from './screenshots.ts'
import { desk, phone } from './visitor.ts'

/** Looks at an open page at a desk and on a phone, in Chinese and then in English; returns what is wrong with it. */
export async function faultsAtEverySight(page: Page, name: string): Promise<string[]> {
  const faults: string[] = []
  await settled(page)
  for (const language of ['zh', 'en']) {
    for (const sight of [desk, phone]) {
      await page.setViewportSize(sight)
      await redrawn(page)
      await picture(page, `${name}-${sight.width}-${language}`)
      const access = language === 'zh' ? await faultsOfAccess(page) : []
      faults.push(
        ...[...(await faultsOfLayout(page)), ...access].map(
          (fault) => `${sight.width} ${language}: ${fault}`,
        ),
      )
    }
    if (language === 'zh') await page.getByRole('button', { name: 'English' }).click()
  }
  await page.getByRole('button', { name: '中文' }).click()
  await page.setViewportSize(desk)
  return faults
}
