import { expect } from 'vitest'
import { get, type People, post } from './people.ts'

/** Who was called on 31 August, who only got a message, and how many had been called before. */
export type Called = { called: ReadonlySet<number>; messaged: ReadonlySet<number>; before: number }

type Row = { id: number; contacts: number; successMonth: string | null }

/** The district calls three of four interrupted payers whom nobody called before; the office sends a message to all of them. */
export async function callMost({ city, officer }: People): Promise<Called> {
  const { page } = officer
  const { total } = await get(page, '/people/figures')
  const { rows } = await get(page, '/people?list=interrupted&limit=200')
  const fresh = rows.filter(({ contacts }: Row) => contacts === 0).map(({ id }: Row) => id)
  const called = new Set<number>(fresh.filter((_: number, place: number) => place % 4 !== 3))
  for (const id of called)
    await post(page, `/people/${id}/contacts`, {
      ...{ happenedOn: '2015-08-31', channel: 'phone', reached: true, intention: 'willing' },
    })
  await post(city.page, '/people/messages', {
    ...{ title: '续保提醒', words: '请及时续缴养老保险，咨询12333。', filter: { list: 'interrupted' } },
  })
  return {
    called,
    messaged: new Set<number>(fresh.filter((id: number) => !called.has(id))),
    before: total.contacted,
  }
}

/** Who of the district pays by the ledger of today, whoever called him and when: as somebody's success, or without one. */
export async function whoPaid({ city, officer }: People): Promise<{ successes: number[]; others: number[] }> {
  const { asOf } = await get(city.page, '/people/figures')
  await post(city.page, '/people/compute')
  const computed = async () => (await get(city.page, '/people/figures')).run.asOf
  await expect.poll(computed, { timeout: 120_000, interval: 500 }).toBe(asOf)
  const { rows } = await get(officer.page, '/people?state=paying&limit=200')
  const idsOf = (fits: (row: Row) => boolean) => rows.filter(fits).map(({ id }: Row) => id)
  return {
    successes: idsOf(({ successMonth }) => successMonth !== null),
    others: idsOf(({ successMonth }) => successMonth === null),
  }
}
