import { CORRECTABLE_FIELDS, type CorrectableField, isFieldValue } from '@kuomian/campaign'
import { correctionRequestSchema } from '@kuomian/contract'
import { useState } from 'react'
import { z } from 'zod'
import type { TakenLead } from '../keep/shapes.ts'
import { Field, Notice, Page } from '../parts/parts.tsx'
import { useSpeech } from '../speech.ts'
import { useDraft } from '../useDraft.ts'
import { goTo, usePhone } from '../usePhone.ts'

const fields = ['phone', 'address', 'contactPerson', 'nextOn'] as const satisfies readonly CorrectableField[]
const draftSchema = z.object({
  phone: z.string(),
  address: z.string(),
  contactPerson: z.string(),
  nextOn: z.string(),
})

/** Corrects what is otherwise on site. Each change names the value that was on the list, so that nobody overwrites unseen. */
export function CorrectPage({ taken: { lead }, replaces }: { taken: TakenLead; replaces: string | null }) {
  const { phone, state } = usePhone()
  const { t, pick } = useSpeech()
  const [saving, setSaving] = useState(false)
  const before = replaces === null ? undefined : state.contents.get(replaces)?.body
  const { draft, change, forget } = useDraft(`correct ${lead.id} ${replaces ?? ''}`, draftSchema, () => {
    const listed = {
      phone: lead.phone ?? '',
      address: lead.address ?? '',
      contactPerson: lead.contactPerson ?? '',
      nextOn: lead.nextOn ?? '',
    }
    const said = correctionRequestSchema.safeParse(before)
    if (!said.success) return listed
    return {
      ...listed,
      ...Object.fromEntries(said.data.changes.map(({ field, value }) => [field, value ?? ''])),
    }
  })
  if (draft === null) return <Notice kind="plain">{t('loading')}</Notice>
  const changes = fields.flatMap((field) => {
    const value = draft[field].trim() === '' ? null : draft[field].trim()
    return value === lead[field] ? [] : [{ field, former: lead[field], value }]
  })
  const wrong = changes.find(({ field, value }) => !isFieldValue(field, value))

  async function save(): Promise<void> {
    setSaving(true)
    await phone.record(
      lead.id,
      { kind: 'correction', leadName: lead.name, body: { changes }, files: [] },
      replaces,
    )
    await forget()
    goTo(`/leads/${lead.id}`)
  }

  return (
    <Page
      title={t('correctTitle')}
      back={`/leads/${lead.id}`}
      act={
        <button
          type="button"
          className="main"
          disabled={changes.length === 0 || wrong !== undefined || saving}
          onClick={() => void save()}
        >
          {t('saveCorrection')}
        </button>
      }
    >
      <p className="soft">{lead.name}</p>
      {fields.map((field) => (
        <Field
          key={field}
          label={pick(CORRECTABLE_FIELDS[field])}
          note={t('nowThere', { value: lead[field] ?? t('emptyValue') })}
        >
          {(id) => (
            <input
              id={id}
              type={field === 'nextOn' ? 'date' : field === 'phone' ? 'tel' : 'text'}
              maxLength={200}
              value={draft[field]}
              onChange={({ target }) => change({ [field]: target.value })}
            />
          )}
        </Field>
      ))}
      {changes.length === 0 && <p className="soft">{t('nothingChanged')}</p>}
      {wrong !== undefined && (
        <Notice kind="wrong">{t('badValue', { field: pick(CORRECTABLE_FIELDS[wrong.field]) })}</Notice>
      )}
    </Page>
  )
}
