import { type Lead, type MergePreview, mergedSchema } from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Select } from 'antd'
import { useDeferredValue, useId, useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { type ConfirmNumber, ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { formatCount } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { mergePreviewQuery, otherLeadsQuery } from './mergeQueries.ts'
import { signedCount } from './signedCount.ts'
import './merges.css'

/** Puts two leads of one employer together (U13): choose the other one, see what moves, say why. */
export function MergeLead({
  lead,
  asked,
  onClose,
}: {
  lead: Pick<Lead, 'id' | 'name'>
  /** A district met the duplicate and named the other lead. */
  asked?: { other: number; reason: string }
  onClose: () => void
}) {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const client = useQueryClient()
  const ids = useId()
  const [text, setText] = useState(lead.name)
  const [other, setOther] = useState<number | null>(asked?.other ?? null)
  const [reason, setReason] = useState(asked?.reason ?? '')
  const found = useQuery(otherLeadsQuery(useDeferredValue(text.trim())))
  const preview = useQuery(mergePreviewQuery(lead.id, other))
  const merge = useMutation({
    mutationFn: () => request(mergedSchema, 'POST', '/leads/merge', { leadIds: [lead.id, other], reason }),
    onSuccess: async ({ kept, persons }) => {
      message.success(t('merges.merged', { persons }))
      onClose()
      await client.invalidateQueries({ queryKey: ['leads'] })
      await client.invalidateQueries({ queryKey: ['batches'] })
      await navigate({ to: '/leads/$leadId', params: { leadId: String(kept) } })
    },
  })
  const numbers = useNumbers(other === null ? undefined : preview.data)
  return (
    <ConfirmWithNumbers
      open
      title={t('merges.askMerge', { name: lead.name })}
      act={t('merges.merge')}
      busy={merge.isPending}
      disabled={other === null || preview.data === undefined || reason.trim().length < 2}
      error={merge.error ?? preview.error ?? found.error}
      onConfirm={() => merge.mutate()}
      onCancel={onClose}
      numbers={numbers}
    >
      <p className="dialog-field">
        <label htmlFor={`${ids}-other`}>{t('merges.other')}</label>
        <Select<number>
          id={`${ids}-other`}
          showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
          placeholder={t('merges.otherHint')}
          notFoundContent={t('merges.noOther')}
          value={other}
          onChange={setOther}
          options={(found.data?.rows ?? [])
            .filter(({ id, units }) => id !== lead.id && units === 1)
            .map(({ id, name, code, districtId, persons }) => ({
              value: id,
              label: `${name} · ${code ?? id} · ${nameOf(districtId)} · ${t('merges.personsCount', { persons })}`,
            }))}
        />
      </p>
      <TextField label={t('merges.reason')} rows={2} value={reason} onChange={setReason} />
      <p className="soft merges-note">{t('merges.mergeNote')}</p>
    </ConfirmWithNumbers>
  )
}

/** Which lead stays and which is closed, who goes over, and the correction of each district. */
function useNumbers(preview: MergePreview | undefined): ConfirmNumber[] {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  if (preview === undefined) return []
  const side = ({ name, districtId, persons }: MergePreview['kept']) =>
    `${name} · ${nameOf(districtId)} · ${t('merges.personsCount', { persons })}`
  return [
    { label: t('merges.kept'), value: side(preview.kept) },
    { label: t('merges.closed'), value: side(preview.closed) },
    { label: t('merges.personsMoved'), value: formatCount(preview.personsMoved) },
    { label: t('merges.personsShared'), value: formatCount(preview.personsShared) },
    ...preview.lines.map(({ districtId, units, persons }) => ({
      label: t('merges.correction', { district: nameOf(districtId) }),
      value: t('merges.correctionOf', { units: signedCount(units), persons: signedCount(persons) }),
    })),
  ]
}
