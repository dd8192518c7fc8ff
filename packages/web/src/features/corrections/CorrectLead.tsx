import { CORRECTABLE_FIELDS } from '@kuomian/campaign'
import {
  type CorrectionRequest,
  correctedSchema,
  type FieldConflicts,
  fieldConflictsSchema,
  type LeadCorrections,
} from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { ApiError } from '../../api/ApiError.ts'
import { request } from '../../api/request.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ChooseValues } from './ChooseValues.tsx'

const fields = ['phone', 'address', 'contactPerson'] as const
type Field = (typeof fields)[number]
type Change = CorrectionRequest['changes'][number]

/** Corrects how an employer is reached. Where somebody changed a field meanwhile, both values are shown, as on the phone. */
export function CorrectLead({
  leadId,
  standing,
  onClose,
}: {
  leadId: number
  standing: LeadCorrections['standing']
  onClose: () => void
}) {
  const { t, pick } = useLanguage()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const ids = useId()
  // What she saw when she began: an answer that comes meanwhile must not change what she corrects.
  const [seen] = useState(standing)
  const [draft, setDraft] = useState<Record<Field, string>>({
    phone: standing.phone ?? '',
    address: standing.address ?? '',
    contactPerson: standing.contactPerson ?? '',
  })
  const changes = fields.flatMap((field): Change[] => {
    const value = draft[field].trim() === '' ? null : draft[field].trim()
    return value === seen[field] ? [] : [{ field, former: seen[field], value }]
  })
  const send = useMutation({
    mutationFn: (asked: readonly Change[]) =>
      request(correctedSchema, 'POST', `/leads/${leadId}/corrections`, { changes: asked }),
    onSuccess: async ({ fields: done }) => {
      message.success(
        done.length === 0 ? t('corrections.nothing') : t('corrections.done', { count: done.length }),
      )
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
  const conflicts = conflictsOf(send.error)

  /** What stays mine names what stands now as the former value: having seen it, the officer replaces it. */
  function choose(mine: ReadonlySet<string>): void {
    const asked = (send.variables ?? []).flatMap((change) => {
      const conflict = conflicts.find(({ field }) => field === change.field)
      if (conflict === undefined) return [change]
      return mine.has(change.field) ? [{ ...change, former: conflict.theirs }] : []
    })
    if (asked.length > 0) {
      send.mutate(asked)
      return
    }
    onClose()
    void queryClient.invalidateQueries({ queryKey: ['leads'] })
  }

  if (conflicts.length > 0) return <ChooseValues conflicts={conflicts} onChoose={choose} onCancel={onClose} />
  return (
    <Modal
      open
      title={t('corrections.ask')}
      okText={t('corrections.correct')}
      okButtonProps={{ disabled: changes.length === 0 }}
      confirmLoading={send.isPending}
      cancelText={t('feedback.cancel')}
      onOk={() => send.mutate(changes)}
      onCancel={onClose}
      width={480}
    >
      {fields.map((field) => (
        <p key={field} className="dialog-field">
          <label htmlFor={`${ids}-${field}`}>{pick(CORRECTABLE_FIELDS[field])}</label>
          <Input
            id={`${ids}-${field}`}
            maxLength={200}
            value={draft[field]}
            onChange={({ target }) => setDraft({ ...draft, [field]: target.value })}
          />
        </p>
      ))}
      {send.error !== null && <ErrorNotice error={send.error} />}
    </Modal>
  )
}

function conflictsOf(error: unknown): FieldConflicts['conflicts'] {
  if (!(error instanceof ApiError)) return []
  const told = fieldConflictsSchema.safeParse(error.problem.details)
  return told.success ? told.data.conflicts : []
}
