import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { logins } from './every-page.ts'
import { faultsAtEverySight } from './every-sight.ts'
import { faultsOfAccess, faultsOfKeyboard, faultsOfLayout, settled } from './page-checks.ts'
import { picture } from './screenshots.ts'
import { desk, phone, signIn, type Visitor, visit } from './visitor.ts'

const cities = inject('cities')
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe('pages that open from another', () => {
  let visitor: Visitor
  beforeAll(async () => {
    visitor = await visit(browser, cities.first.origin)
  })
  afterAll(() => visitor.context.close())

  test('a lead with its people, then with the form of a visit', async () => {
    const { page, faults } = visitor
    await signIn(visitor, logins.district)
    const { rows } = await (await page.request.get('/api/leads?state=accepted&limit=1')).json()
    await page.goto(`/leads/${rows[0].id}`)
    await settled(page)
    const keyboard = await faultsOfKeyboard(page)
    const lead = await faultsAtEverySight(page, 'with-data/lead')
    await page.getByRole('button', { name: '记录排查' }).click()
    const form = await faultsAtEverySight(page, 'with-data/visit')
    expect([...faults, ...keyboard, ...lead, ...form]).toEqual([])
  })

  test('the way of a file into the lake', async () => {
    const { page, faults } = visitor
    await signIn(visitor, logins.city)
    await page.goto('/imports')
    await settled(page)
    await page.getByRole('button', { name: '导入名册' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('combobox', { name: '是哪种名册？' }).waitFor()
    const found: string[] = []
    for (const sight of [desk, phone]) {
      await page.setViewportSize(sight)
      await picture(page, `with-data/import-drawer-${sight.width}-zh`)
      found.push(...(await faultsOfLayout(page)), ...(await faultsOfAccess(page)))
    }
    await page.setViewportSize(desk)
    expect([...faults, ...found]).toEqual([])
  })
})

test('the page of sign-in is whole at 1440 and 390, in Chinese and English', async () => {
  const { page, context, faults } = await visit(browser, cities.empty.origin)
  await page.goto('/sign-in')
  const found = await faultsAtEverySight(page, 'sign-in')
  await context.close()
  expect([...faults, ...found]).toEqual([])
})
