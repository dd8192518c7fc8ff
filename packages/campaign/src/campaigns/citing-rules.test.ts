import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { campaignSchema, citingRules } from './index.ts'

async function rulesOf(code: string) {
  const path = new URL(`../../../../campaigns/${code}/campaign.json`, import.meta.url)
  return campaignSchema.parse(JSON.parse(await readFile(path, 'utf8')))
}

describe('the rules of a campaign that cite policy documents', () => {
  it('are its lead classes, its orders and its contribution settings, with the clause where one is named', async () => {
    const campaign = await rulesOf('tianjin-2015')
    const [rate] = campaign.contribution.rates
    const rules = citingRules({
      ...campaign,
      contribution: { bases: [], rates: rate ? [{ ...rate, source: '津人社局发[2014]58号第二条' }] : [] },
    })
    expect(rules.filter(({ kind }) => kind === 'lead-class')).toHaveLength(4)
    expect(rules.filter(({ kind }) => kind === 'contribution')).toMatchObject([
      { document: '津人社局发〔2014〕58号', title: { zh: expect.stringContaining('缴费比例') } },
    ])
    expect(rules.filter(({ kind }) => kind === 'order')).toMatchObject([
      { document: '津人社办发〔2015〕91号', title: { zh: expect.stringContaining('限期改正') } },
      { document: '津人社局发〔2014〕90号' },
    ])
  })

  it('name documents that the plan’s register has', async () => {
    for (const code of ['tianjin-2015', 'yunze-2016']) {
      const campaign = await rulesOf(code)
      const register = campaign.organisation.policies.map(({ number }) => number)
      const ordered = citingRules(campaign).filter(({ kind }) => kind !== 'contribution')
      for (const { document } of ordered) expect(register).toContain(document)
    }
  })
})
