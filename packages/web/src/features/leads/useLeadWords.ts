import {
  isPersonOutcome,
  isUnitOutcome,
  LEAD_STAGES,
  LEAD_STATE_TITLES,
  type LeadStage,
  PERSON_OUTCOMES,
  UNIT_OUTCOMES,
} from '@kuomian/campaign'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { VisitRules } from '../visits/index.ts'
import { leadWordsQuery } from './leadQueries.ts'

/** Codes of leads in the reader's words. */
export function useLeadWords() {
  const { pick } = useLanguage()
  const { data } = useQuery(leadWordsQuery)
  return useMemo(() => {
    const classes = new Map(data?.classes.map((item) => [item.code, pick(item)]))
    const groups = new Map(data?.groups.map((item) => [item.code, pick(item)]))
    const options = (titles: Map<string, string>, withCode: boolean) =>
      [...titles].map(([value, label]) => ({ value, label: withCode ? `${value} ${label}` : label }))
    const outcomes = new Map(
      [...Object.entries(UNIT_OUTCOMES), ...Object.entries(PERSON_OUTCOMES)].map(([code, { title }]) => [
        code,
        pick(title),
      ]),
    )
    return {
      /** What a record of a visit to a lead of the class has to hold; null until it is known. */
      visitRules: (code: string): VisitRules | null =>
        data === undefined
          ? null
          : {
              officersPerVisit: data.officersPerVisit,
              inspection: data.classes.find((item) => item.code === code)?.inspection ?? 'site',
              contribution: data.contribution,
              holidays: data.holidays,
            },
      className: (code: string) => {
        const title = classes.get(code) ?? code
        // A short code is spoken (K1); a long one is the machine's.
        return code.length <= 3 ? `${code} ${title}` : title
      },
      groupName: (code: string) => groups.get(code) ?? code,
      stageName: (stage: LeadStage) => pick(LEAD_STAGES[stage]),
      outcomeName: (code: string) =>
        isUnitOutcome(code) || isPersonOutcome(code) ? `${code} ${outcomes.get(code) ?? ''}` : code,
      classOptions: options(classes, false),
      groupOptions: options(groups, false),
      outcomeOptions: options(outcomes, true),
      stateOptions: Object.entries(LEAD_STATE_TITLES).map(([value, title]) => ({
        value,
        label: pick(title),
      })),
    }
  }, [data, pick])
}
