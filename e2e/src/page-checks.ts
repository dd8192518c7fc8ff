import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { z } from 'zod'

const inPage = (name: string) => readFileSync(join(import.meta.dirname, 'in-page', `${name}.js`), 'utf8')
const lettersWithoutFont = inPage('letters-without-font')
const focus = inPage('focus')

/** Waits until a page has its answer: a heading, and nothing that still turns or is a placeholder. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await redrawn(page)
}

/** Waits until a page that has its answer stands at another width or in another language: its parts draw themselves anew within two frames. */
export async function redrawn(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))',
  )
  await page
    .locator('.page-pending, .table-skeleton, .ant-spin-spinning, .ant-skeleton')
    .first()
    .waitFor({ state: 'detached' })
  await page.evaluate('document.fonts.ready.then(() => null)')
}

/** Everything that must hold of any page at any width: sentences that say what does not. */
export async function faultsOfLayout(page: Page): Promise<string[]> {
  const { width } = page.viewportSize() ?? { width: 0 }
  const [wide, letters, headings, title] = await Promise.all([
    page.evaluate('document.documentElement.scrollWidth').then((value) => z.number().parse(value)),
    page.evaluate(lettersWithoutFont).then((value) => z.string().parse(value)),
    page.getByRole('heading', { level: 1 }).allInnerTexts(),
    page.title(),
  ])
  return [
    ...(wide > width ? [`the page is ${wide} wide at ${width}: ${await widest(page)}`] : []),
    ...(letters === '' ? [] : [`no shipped font for ${letters}`]),
    ...(headings.length === 1 && headings[0]?.trim() ? [] : [`headings: ${JSON.stringify(headings)}`]),
    ...(/\S · \S/.test(title) ? [] : [`title: ${title}`]),
  ]
}

async function widest(page: Page): Promise<string> {
  const names = await page.evaluate(`[...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
    .slice(0, 4).map((element) => element.tagName + '.' + element.className)`)
  return z.array(z.string()).parse(names).join(' > ')
}

const violations = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullish(),
    help: z.string(),
    nodes: z.array(z.object({ html: z.string() })),
  }),
)

/** What axe finds that keeps somebody from working (serious or critical); contrast has a test of the palette too. */
export async function faultsOfAccess(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
       .then((result) => result.violations)`,
  )
  return violations
    .parse(found)
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))}`,
    )
}

const focused = z
  .object({ name: z.string(), tag: z.string(), isAct: z.boolean(), isSeen: z.boolean() })
  .nullable()

/** Walks a page with the Tab key: first the way past the navigation, focus always to be seen, main acts reached. */
export async function faultsOfKeyboard(page: Page): Promise<string[]> {
  const acts = await page.locator('.page-acts').locator('button:enabled, a[href]').count()
  const faults: string[] = []
  let reached = 0
  for (let step = 1; step <= 60; step++) {
    await page.keyboard.press('Tab')
    const at = focused.parse(await page.evaluate(focus))
    if (at === null) break
    if (step === 1 && at.tag !== 'a')
      faults.push(`the first stop is ${at.tag} ${at.name}, not the way past the navigation`)
    if (!at.isSeen) faults.push(`focus is not seen on ${at.tag} ${at.name}`)
    if (at.isAct) reached++
    if (reached === acts && step > 20) break
  }
  if (reached < acts) faults.push(`${reached} of ${acts} acts are reached by the keyboard`)
  return faults
}
