import { type HolidayTable, workingCalendar } from '@kuomian/campaign'
import type { PhonePerson } from '@kuomian/contract'
import { useMemo } from 'react'
import type { TakenLead } from '../keep/shapes.ts'
import { usePhone } from '../usePhone.ts'
import type { VisitRules } from './missing.ts'

/** Before anything was taken along no day can be counted, and the server judges. */
const noHolidays: HolidayTable = { code: '', years: {} }

/** What the campaign asks of a visit to a lead, as it was taken along. */
export function useVisitRules(lead: TakenLead['lead'], persons: readonly PhonePerson[] | null): VisitRules {
  const { phone, state } = usePhone()
  const words = state.day?.words ?? null
  const today = phone.today()
  const calendar = useMemo(() => workingCalendar(words?.holidays ?? noHolidays), [words])
  const listed = useMemo(() => persons?.map(({ id }) => id) ?? [], [persons])
  return {
    lead,
    inspection: words?.classes.find(({ code }) => code === lead.leadClass)?.inspection ?? 'site',
    officersPerVisit: words?.officersPerVisit ?? 1,
    calendar,
    listed,
    otherDistricts: state.day?.otherDistricts.map(({ id }) => id) ?? [],
    today: today === null || today.doubt !== null ? null : today.day,
  }
}
