import type { Browser, BrowserContext, Page } from 'playwright-core'
import { password } from './setup.ts'

export const desk = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }

export type Language = 'zh' | 'en'

/** How a page is looked at. */
export type Sight = { width: number; height: number; language?: Language }

/** Somebody at a browser, with all that went wrong in it. */
export type Visitor = { page: Page; context: BrowserContext; faults: string[] }

/** Opens a fresh browser profile on a server. Close its `context` at the end. */
export async function visit(
  browser: Browser,
  origin: string,
  { width, height, language = 'zh' }: Sight = desk,
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    reducedMotion: 'reduce',
  })
  await context.addInitScript(`localStorage.getItem('kuomian.language') ??
    localStorage.setItem('kuomian.language', '${language}')`)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  return { page, context, faults: watch(page) }
}

/** Signs in without the form. @throws when the server refuses */
export async function signIn({ page }: Visitor, login: string): Promise<void> {
  const answer = await page.request.post('/api/sign-in', { data: { login, password } })
  if (!answer.ok()) throw new Error(`${login} cannot sign in: ${answer.status()} ${await answer.text()}`)
}

/** Signs in as a person does. */
export async function signInByForm({ page }: Visitor, login: string, word = password): Promise<void> {
  await page.getByLabel('用户名', { exact: true }).fill(login)
  await page.getByLabel('密码', { exact: true }).fill(word)
  await page.getByRole('button', { name: '登录' }).click()
}

/** Collects errors of scripts, of the console, of the content security policy, and files that did not come. */
function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('console', (message) => {
    const { url } = message.location()
    // A refusal is an answer: the browser's own line about a 4xx of the API is no fault of the page.
    if (message.type() === 'error' && !url.includes('/api/'))
      faults.push(`console: ${message.text()} (${url})`)
    if (message.type() === 'warning' && /Warning:|deprecated/.test(message.text()))
      faults.push(`console: ${message.text()}`)
  })
  page.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`)
    if (answer.status() >= 400 && !answer.url().includes('/api/'))
      faults.push(`${answer.status()} ${answer.url()}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // Leaving a page breaks off what it still asked for.
    if (reason !== 'net::ERR_ABORTED') faults.push(`${reason} ${request.url()}`)
  })
  return faults
}
