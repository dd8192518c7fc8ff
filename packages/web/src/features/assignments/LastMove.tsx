import { Button } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Moved } from './MoveDialog.tsx'
import { useUndoMove } from './useMoveWork.ts'

/** What was moved last on this page, with the way to take it back. */
export function LastMove({
  moved,
  officerName,
}: {
  moved: Moved
  officerName: (id: number | null) => string
}) {
  const { t } = useLanguage()
  const [undone, setUndone] = useState<string | null>(null)
  const undo = useUndoMove(({ leads, skipped }) => setUndone(t('work.saidUndone', { count: leads, skipped })))
  const { act, assigned, officerId } = moved
  const count = assigned.leads
  const said = {
    assign: t('work.saidAssigned', { count, name: officerName(officerId) }),
    claim: t('work.saidClaimed', { count }),
    'hand-back': t('work.saidHandedBack', { count }),
  }[act]
  return (
    <>
      <p className="work-said" role="status">
        {undone ?? said}{' '}
        {undone === null && (
          <Button size="small" loading={undo.isPending} onClick={() => undo.mutate(assigned.assignmentId)}>
            {t('work.undo')}
          </Button>
        )}
      </p>
      {undo.error !== null && <ErrorNotice error={undo.error} />}
    </>
  )
}
