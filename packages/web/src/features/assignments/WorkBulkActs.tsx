import type { LeadFilter, LeadSelection, OfficerLoad } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { MoveDialog, type Moved } from './MoveDialog.tsx'
import type { WorkAct } from './useMoveWork.ts'

const labels = {
  assign: 'work.assign',
  claim: 'work.claim',
  'hand-back': 'work.handBack',
} as const

/** What can be done with the chosen leads, or with all that match. */
export function WorkBulkActs({
  ids,
  filter,
  whose,
  loads,
  officerName,
  onDone,
}: {
  ids: readonly number[]
  filter: LeadFilter
  whose: string
  loads: readonly OfficerLoad[]
  officerName: (id: number | null) => string
  onDone: (moved: Moved) => void
}) {
  const { t } = useLanguage()
  const [whole, setWhole] = useState(false)
  const [act, setAct] = useState<WorkAct | null>(null)
  const selection: LeadSelection = whole ? { filter } : { ids: [...ids] }
  const acts: WorkAct[] = ['assign']
  if (whose === 'me') acts.push('hand-back')
  if (whose === 'none' || whose === 'all') acts.push('claim')
  return (
    <>
      {acts.map((possible) => (
        <Button key={possible} size="small" onClick={() => setAct(possible)}>
          {t(labels[possible])}
        </Button>
      ))}
      {whole ? (
        <strong>{t('work.allMatching')}</strong>
      ) : (
        <Button size="small" type="link" onClick={() => setWhole(true)}>
          {t('work.selectAllMatching')}
        </Button>
      )}
      {act !== null && (
        <MoveDialog
          act={act}
          selection={selection}
          loads={loads}
          officerName={officerName}
          onClose={() => setAct(null)}
          onDone={onDone}
        />
      )}
    </>
  )
}
