import type { AnnexFinding } from '@kuomian/contract'
import { useCallback } from 'react'
import { useSession } from '../../session/useSession.ts'

/** Whether a cell is where a finding stands. Without a column the whole row is; several districts stand joined by + or 、. */
export function useFoundPlace(found: AnnexFinding | undefined): (row: string, column: string) => boolean {
  const { campaign } = useSession()
  return useCallback(
    (row, column) => {
      const { place } = found ?? {}
      if (!place?.row) return false
      const named = place.row.split(/[+、]/)
      const unit = campaign.districts.find(({ code }) => code === row)
      const isRow = row === 'total' ? named.includes(totalName) : named.includes(unit?.name ?? row)
      return isRow && (place.column === null || place.column === column)
    },
    [campaign.districts, found],
  )
}

/** How findings name the total row: as the notice does. */
const totalName = '合计'
