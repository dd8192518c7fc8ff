import type { Assigned, LeadSelection, OfficerLoad } from '@kuomian/contract'
import { Select } from 'antd'
import { useId, useState } from 'react'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useMovePreview, useMoveWork, type WorkAct } from './useMoveWork.ts'

/** A move that was done, and who has the leads now. */
export type Moved = { act: WorkAct; assigned: Assigned; officerId: number | null }

const words = {
  assign: { ask: 'work.assignAsk', act: 'work.assign' },
  claim: { ask: 'work.claimAsk', act: 'work.claim' },
  'hand-back': { ask: 'work.handBackAsk', act: 'work.handBack' },
} as const

/** Asks before leads are moved: how many, who has them now, who gets them, and for a hand-back why. */
export function MoveDialog({
  act,
  selection,
  loads,
  officerName,
  onClose,
  onDone,
}: {
  act: WorkAct
  selection: LeadSelection
  loads: readonly OfficerLoad[]
  officerName: (id: number | null) => string
  onClose: () => void
  onDone: (moved: Moved) => void
}) {
  const { t } = useLanguage()
  const ids = useId()
  const [officerId, setOfficerId] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const preview = useMovePreview(act, selection, officerId)
  const move = useMoveWork((assigned) => {
    onDone({ act, assigned, officerId })
    onClose()
  })
  const counts = preview.data
  const complete =
    (act !== 'assign' || officerId !== null) && (act !== 'hand-back' || reason.trim().length >= 2)
  const body = {
    selection,
    ...(act === 'assign' ? { officerId } : {}),
    ...(act === 'hand-back' ? { reason } : {}),
  }
  return (
    <ConfirmWithNumbers
      open
      title={t(words[act].ask)}
      act={t(words[act].act)}
      busy={move.isPending}
      disabled={!complete || counts === undefined || counts.leads === 0}
      error={move.error ?? preview.error}
      onConfirm={() => move.mutate({ act, body })}
      onCancel={onClose}
      numbers={
        counts === undefined
          ? []
          : [
              { label: t('work.chosen'), value: t('work.leadCount', { count: counts.chosen }) },
              {
                label: t('work.moves'),
                value: <CountPair units={counts.units} persons={counts.persons} />,
              },
              ...counts.from.map((from) => ({
                label: t('work.fromNow', { name: officerName(from.officerId) }),
                value: t('work.leadCount', { count: from.leads }),
              })),
              { label: t('work.stays'), value: <Amount value={counts.chosen - counts.leads} /> },
            ]
      }
    >
      {act === 'assign' && (
        <p className="dialog-field">
          <label htmlFor={`${ids}-officer`}>{t('work.assignTo')}</label>
          <Select<number>
            id={`${ids}-officer`}
            placeholder={t('work.chooseOfficer')}
            value={officerId}
            onChange={setOfficerId}
            options={loads.flatMap(({ officerId: id, name, leads }) =>
              id === null || name === null
                ? []
                : [{ value: id, label: t('work.hasNow', { name: officerName(id), count: leads }) }],
            )}
          />
        </p>
      )}
      {act === 'hand-back' && (
        <TextField
          label={t('work.reason')}
          rows={3}
          hint={t('work.reasonHint')}
          value={reason}
          onChange={setReason}
        />
      )}
    </ConfirmWithNumbers>
  )
}
