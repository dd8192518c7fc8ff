import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { faultsAtEverySight } from './every-sight.ts'
import { faultsOfKeyboard, settled } from './page-checks.ts'
import type { ProductPage } from './pages.ts'
import type { City } from './setup.ts'
import { signIn, type Visitor, visit } from './visitor.ts'

export const logins = { city: 'tj-city', district: 'tj-01' }

/** Somebody of each role, signed in at a city. */
function visitorsOf(city: City): Map<string, Visitor> {
  let browser: Browser
  const visitors = new Map<string, Visitor>()
  beforeAll(async () => {
    browser = await launchBrowser()
    for (const login of Object.values(logins)) {
      const visitor = await visit(browser, city.origin)
      await signIn(visitor, login)
      visitors.set(login, visitor)
    }
  })
  afterAll(() => browser.close())
  return visitors
}

/** Declares the tests of pages of a city: each is whole at every width and in both languages. */
export function testEveryPage(state: string, city: City, pages: readonly ProductPage[]): void {
  const visitors = visitorsOf(city)
  test.each(pages)(
    '$name is whole at 1440 and 390, in Chinese and English',
    async ({ name, path, login }) => {
      const visitor = visitors.get(logins[login])
      if (!visitor) throw new Error(`nobody is signed in as ${login}`)
      const { page, faults } = visitor
      faults.length = 0
      await page.goto(path)
      const found = await faultsAtEverySight(page, `${state}/${name}`)
      expect([...faults, ...found]).toEqual([])
    },
  )
}

/** Declares the tests that the keyboard reaches the acts of every page. */
export function testEveryKeyboard(city: City, pages: readonly ProductPage[]): void {
  const visitors = visitorsOf(city)
  test.each(pages)('the keyboard alone reaches the acts of $name', async ({ path, login }) => {
    const visitor = visitors.get(logins[login])
    if (!visitor) throw new Error(`nobody is signed in as ${login}`)
    await visitor.page.goto(path)
    await settled(visitor.page)
    expect(await faultsOfKeyboard(visitor.page)).toEqual([])
  })
}
