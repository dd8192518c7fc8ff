import { addMonths, monthOf } from '@kuomian/campaign'
import { readAs } from '../../db/index.ts'
import {
  approveBulletin,
  draftBulletin,
  editBulletin,
  explainFindings,
  publishBulletin,
  submitBulletin,
  viewBulletin,
} from '../../features/bulletins/index.ts'
import { campaignOf } from '../../features/campaigns/index.ts'
import { address } from './papers.ts'
import type { Scene } from './scene.ts'

/** The month that has ended goes out as a bulletin; some days later a second edition corrects its words and what came in since. */
export async function playBulletins(scene: Scene): Promise<void> {
  if (scene.number === 10) await bringOut(scene, null)
  if (scene.number === 14)
    await bringOut(scene, {
      reason: '明确排查的时限和责任',
      text: '未完成排查的区县要逐户列出清单、明确责任人，于本月底前全部排查完毕。',
    })
}

/** The office drafts and explains, its chief reviews and publishes. */
async function bringOut(scene: Scene, correction: { reason: string; text: string } | null): Promise<void> {
  const { program, campaign, workshop, city, chief, day, act } = scene
  const period = addMonths(monthOf(day), -1)
  const now = await campaignOf(program.db, { code: campaign.code })
  if (now.definition.opensOn > `${period}-31`) return
  const drafted = await act('draft bulletin', draftBulletin(now), city, {
    period,
    reason: correction?.reason ?? null,
  })
  if (drafted === null) return
  const bulletinId = drafted.id
  const view = () => readAs(program.db, city.actor, (tx) => viewBulletin(tx, now, city.actor, bulletinId))
  const { state, findings, version, title, addressee, copies, citations, paragraphs } = await view()
  if (state !== 'draft') return
  if (correction !== null)
    await act('edit bulletin', editBulletin, city, {
      ...{ bulletinId, version, title, addressee, copies, citations },
      paragraphs: paragraphs.map((one) =>
        one.key === 'next-inspection' ? { ...one, text: correction.text } : one,
      ),
    })
  const open = findings.filter(({ explanation }) => explanation === null).map(({ id }) => id)
  if (open.length > 0)
    await act('explain bulletin', explainFindings, city, {
      ...{ bulletinId, findings: open },
      text: '已与区县核实，按上报数通报。',
    })
  await act('submit bulletin', submitBulletin, city, { bulletinId })
  await act('approve bulletin', approveBulletin, chief, { bulletinId })
  await act('publish bulletin', publishBulletin(now, workshop, address), chief, { bulletinId })
}
