import type { Browser, Page } from 'playwright-core'
import { backOnline, keptOffline, outboxBar, signInOnPhone } from '../phone.ts'
import { phone as phoneSight, visit } from '../visitor.ts'
import { get, type People, post } from './people.ts'

/** A lead as a line of the work list. */
export type WorkLead = { id: number; name: string; persons: number }

/** Gives so many of the district's employers to the first officer: a working set of one person's September. */
export async function takeLeads({ officer }: People, count: number): Promise<WorkLead[]> {
  const { rows } = await get(officer.page, '/work?limit=200')
  const leads: WorkLead[] = rows
    .filter(
      (row: { units: number; persons: number; state: string }) =>
        row.units === 1 && row.state !== 'inspected',
    )
    .filter(({ persons }: WorkLead) => persons > 0 && persons <= 60)
    .slice(0, count)
  const { officers } = await get(officer.page, '/officers')
  const { user } = await get(officer.page, '/session')
  const self = officers.find(({ id }: { id: number }) => String(id) === user.id)
  await post(officer.page, '/assignments', {
    officerId: self.id,
    selection: { ids: leads.map(({ id }) => id) },
  })
  return leads
}

/** Records a visit at the desk: everybody on the list is found willing, or what the outcome says. */
export async function visitAtDesk(page: Page, lead: WorkLead, day: string, outcome: string): Promise<void> {
  const { ids } = await get(page, `/leads/${lead.id}/undecided`)
  await post(page, `/leads/${lead.id}/visits`, {
    ...{ happenedOn: day, outcome, officers: ['孙一', '李二'], note: '现场核实' },
    persons: ids.map((leadPersonId: number) => ({
      leadPersonId,
      outcome: outcome === 'U05' ? 'P06' : 'P05',
    })),
  })
}

/** Records visits on a phone whose network is gone, and sends them when it is back. */
export async function visitOffline(
  browser: Browser,
  origin: string,
  login: string,
  leads: readonly WorkLead[],
  shot: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const { page, context } = await visit(browser, origin, phoneSight)
  try {
    await page.goto('/phone')
    await signInOnPhone(page, login)
    await page.getByRole('button', { name: '下载今天的清单' }).click()
    await page.locator('a.lead').first().waitFor()
    await keptOffline(page)
    await context.setOffline(true)
    await shot(page, 'phone-day')
    for (const { id } of leads) await visitOnPhone(page, id)
    await outboxBar(page).getByText(`待发 ${leads.length}`).waitFor()
    await shot(page, 'phone-outbox')
    await context.setOffline(false)
    await backOnline(page)
    await outboxBar(page).getByText('全部已发').waitFor()
  } finally {
    await context.close()
  }
}

async function visitOnPhone(page: Page, lead: number): Promise<void> {
  await page.goto(`/phone#/leads/${lead}/visit`)
  await page.getByText('U02', { exact: false }).first().click()
  const save = page.getByRole('button', { name: '保存排查记录' })
  const next = page.getByRole('button', { name: '下一步' })
  while (!(await save.isVisible())) {
    const remaining = page.getByLabel('其余全部设为')
    if (await remaining.isVisible()) await remaining.selectOption('P05')
    await next.click()
  }
  await page.getByLabel('其他人员').fill('李二')
  await save.click()
  await page.getByText('本机记录').waitFor()
}
