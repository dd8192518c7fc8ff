import type { Lead, LeadRefusal as Refusal } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { BlockLead } from './BlockLead.tsx'
import { RefusalStateMark } from './RefusalStateMark.tsx'
import { leadRefusalQuery } from './refusalQueries.ts'
import './refusals.css'

/** On the page of a lead that refuses: whether it can be reported, what it lacks, and what was reported. */
export function LeadRefusal({ lead }: { lead: Lead }) {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const [blocking, setBlocking] = useState(false)
  const refuses = lead.units === 1 && lead.outcome !== null && ['U05', 'U06', 'U15'].includes(lead.outcome)
  const { data } = useQuery({ ...leadRefusalQuery(lead.id), enabled: lead.units === 1 })
  if (data === undefined || (!refuses && data.refusals.length === 0 && data.blocks.length === 0)) return null
  const acts = (user.role === 'city' || user.role === 'district') && !campaign.readOnly
  // What is reported already is not kept out any more.
  const reported = data.refusals.some(({ state }) => state === 'submitted' || state === 'accepted')
  const blocked = data.blocks.some(({ toOn }) => toOn === null)
  return (
    <section className="sheet lead-refusal" aria-label={t('refusals.leadHeading')}>
      <h2>{t('refusals.leadHeading')}</h2>
      <Standing data={data} />
      <ul>
        {data.refusals.map(({ id, slot, state, decisionNote }) => (
          <li key={id} className="refusal-line">
            <Link to="/refusals" search={{ slot, refusal: id }}>
              {t('refusals.slot')} {slot}
            </Link>
            <RefusalStateMark state={state} />
            {decisionNote !== null && <span className="soft">{decisionNote}</span>}
          </li>
        ))}
        {data.blocks.map(({ kind, fromOn, toOn, reason }) => {
          const title = t(`refusals.block-${kind}`)
          return (
            <li key={fromOn} className="soft">
              {toOn === null
                ? t('refusals.blockSince', { kind: title, from: fromOn })
                : t('refusals.blockSpan', { kind: title, from: fromOn, to: toOn })}
              ：{reason}
            </li>
          )
        })}
      </ul>
      {acts && (blocked || !reported) && (
        <Button size="small" onClick={() => setBlocking(true)}>
          {t(blocked ? 'refusals.blockEnd' : 'refusals.block')}
        </Button>
      )}
      {blocking && <BlockLead leadId={lead.id} blocked={blocked} onClose={() => setBlocking(false)} />}
    </section>
  )
}

function Standing({ data }: { data: Refusal }) {
  const { t, language } = useLanguage()
  if (data.since !== null) {
    const day = formatDay(language, data.since)
    return (
      <p>
        {data.slot === null
          ? t('refusals.leadQualifiesLate', { day })
          : t('refusals.leadQualifies', { day, slot: data.slot })}
      </p>
    )
  }
  const words = data.lacks.map((lack) =>
    lack === 'contact-days'
      ? t('refusals.lack-contact-days', { days: data.days.length, needed: data.needed })
      : t(`refusals.lack-${lack}`),
  )
  return (
    <p>
      {t('refusals.leadLacks')} {words.join('；')}
    </p>
  )
}
