import type { LeadEvent } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { officersQuery } from './workQueries.ts'

/** Of an event that moved a lead between officers: from whom to whom. */
export function OfficerMoveNote({ event: { detail, districtId } }: { event: LeadEvent }) {
  const { t } = useLanguage()
  const { fromOfficer, toOfficer } = detail
  const isMove = fromOfficer !== undefined || toOfficer !== undefined
  const { data } = useQuery({ ...officersQuery(districtId), enabled: isMove })
  if (!isMove) return null
  const nameOf = (id: unknown) =>
    typeof id === 'number'
      ? (data?.officers.find((officer) => officer.id === id)?.name ?? t('work.goneOfficer'))
      : t('work.nobody')
  return (
    <p>
      {nameOf(fromOfficer)} → {nameOf(toOfficer)}
    </p>
  )
}
