import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { campaignSchema } from '../campaigns/index.ts'
import { districtResolver } from '../districts/index.ts'
import { readPublishedPlan } from './index.ts'

const root = new URL('../../../../campaigns/', import.meta.url)

describe.each(['tianjin-2015', 'yunze-2016'])('the campaign %s and its published plan', (code) => {
  const folder = new URL(`${code}/`, root)
  const campaign = campaignSchema.parse(JSON.parse(readFileSync(new URL('campaign.json', folder), 'utf8')))
  const resolve = districtResolver({ ...campaign, cityNames: campaign.city.names })
  const text = readFileSync(new URL(campaign.planFile, folder), 'utf8')
  const plan = readPublishedPlan(text, { units: campaign.units, resolve })

  it('is read whole: every district known, no cell refused', () => {
    expect(plan.problems).toEqual([])
    expect(plan.year).toBe(campaign.year)
    expect(plan.month).toBe(campaign.publishedMonth)
  })

  it('agrees with the campaign on merged plans, targets and deadlines', () => {
    expect(plan.annexes['annex-5']?.planGroups).toEqual(campaign.planGroups['annex-5'])
    for (const target of campaign.targets.filter(({ persons }) => persons !== undefined)) {
      const annex = plan.annexes[target.annex ?? 'annex-3']
      expect(annex?.total?.cells.plan?.figure).toBe(target.persons)
    }
    const wan = plan.statements.flatMap((s) => (s.kind === 'annual-target' ? [`${s.wan}万`] : []))
    expect(wan).toEqual([campaign.targets.find(({ code }) => code === 'payers')?.stated])
    const days = plan.statements.flatMap((s) => (s.kind === 'deadline' ? [[s.subject, s.day]] : []))
    const due = campaign.deadlines.flatMap((d) => (d.kind === 'day' ? [[d.code, d.day]] : []))
    expect(due).toEqual(expect.arrayContaining(days))
    const monthly = plan.statements.find((s) => s.kind === 'monthly-report')
    expect(campaign.deadlines.find((d) => d.kind === 'monthly')).toMatchObject({
      from: monthly?.from,
      to: monthly?.to,
      days: monthly?.days,
    })
    const threshold = plan.statements.find((s) => s.kind === 'threshold')
    expect(campaign.leadClasses.find(({ annex }) => annex === 'annex-1')?.minimumUninsured).toBe(
      threshold?.count,
    )
  })
})
