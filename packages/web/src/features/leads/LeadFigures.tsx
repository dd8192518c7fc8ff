import type { Lead } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { LeadOfficer } from '../assignments/index.ts'
import { LeadStateMark } from './LeadStateMark.tsx'
import { useLeadWords } from './useLeadWords.ts'

const requestKeys = {
  return: 'leads.actReturn',
  transfer: 'leads.actTransfer',
  duplicate: 'leads.eventDuplicateAsked',
} as const

/** The answer in figures: how many were issued, how many are inspected, where the lead stands. */
export function LeadFigures({ lead }: { lead: Lead }) {
  const { t, language } = useLanguage()
  const { nameOf } = useDistricts()
  const { outcomeName } = useLeadWords()
  const day = (iso: string) => formatDay(language, iso)
  return (
    <>
      <Figure
        label={t('leads.issuedFigure')}
        note={lead.late > 0 ? t('leads.lateNote', { count: lead.late }) : lead.issuedOn && day(lead.issuedOn)}
      >
        <CountPair units={lead.units} persons={lead.persons} />
      </Figure>
      <Figure label={t('leads.inspectedFigure')} note={lead.inspectedOn && day(lead.inspectedOn)}>
        <CountPair
          units={lead.units === 0 ? 0 : lead.inspectedOn === null ? 0 : 1}
          persons={lead.inspectedPersons}
        />
      </Figure>
      <Figure label={t('leads.uninsuredFigure')}>
        <Amount value={lead.uninsuredNow} /> <span className="unit">{t('figures.persons')}</span>
      </Figure>
      <Figure
        label={`${t('leads.state')} · ${nameOf(lead.districtId)}`}
        note={
          lead.outcome !== null
            ? outcomeName(lead.outcome)
            : lead.dueOn !== null && `${t('leads.dueOn')} ${day(lead.dueOn)}`
        }
      >
        <LeadStateMark lead={lead} />
      </Figure>
      <LeadOfficer lead={lead} />
      {lead.request !== null && (
        <StateMark state="due">
          {t('leads.waiting', {
            kind: t(requestKeys[lead.request.kind]),
          })}
        </StateMark>
      )}
    </>
  )
}
