import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { wholeCampaign } from './whole-campaign.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('roster, match, issue, visit: annex 4 moves, in the second city', async () => {
  await wholeCampaign(browser, inject('cities').second, 'yz')
})
