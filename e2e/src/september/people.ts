import type { Browser, Page } from 'playwright-core'
import { signIn, type Visitor, visit } from '../visitor.ts'

/** Who plays September, each in a browser of his own. */
export type People = Record<'city' | 'officer' | 'colleague' | 'inspection' | 'audit', Visitor>

/** Signs everybody in. @param district login of the district's first officer, e.g. `tj-18` */
export async function gather(browser: Browser, origin: string, district: string): Promise<People> {
  const come = async (login: string) => {
    const visitor = await visit(browser, origin)
    await signIn(visitor, login)
    return visitor
  }
  const [prefix = ''] = district.split('-')
  return {
    city: await come(`${prefix}-city`),
    officer: await come(district),
    colleague: await come(`${district}-2`),
    inspection: await come(`${prefix}-inspection`),
    audit: await come(`${prefix}-audit`),
  }
}

/** Sends a form as the page of somebody does. @returns the answer; @throws what was refused */
export async function post(page: Page, path: string, data: object = {}) {
  const answer = await page.request.post(`/api${path}`, { data })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}

/** Asks as the page of somebody does. */
export async function get(page: Page, path: string) {
  const answer = await page.request.get(`/api${path}`)
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}
