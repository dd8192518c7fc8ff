import { useState } from 'react'
import { findLeads } from '../day/findLeads.ts'
import { Choice, Field } from '../parts/parts.tsx'
import { useSpeech } from '../speech.ts'
import { usePhone } from '../usePhone.ts'
import type { StepProps } from './steps.ts'

/** Leads offered at once; more letters find fewer. */
const offered = 6

/** What an outcome asks of the city: the district that the employer moved to (U11), the lead that it duplicates (U13). */
export function ProposalFields(step: StepProps) {
  if (step.draft.outcome === 'U11') return <TransferField {...step} />
  if (step.draft.outcome === 'U13') return <DuplicateField {...step} />
  return null
}

function TransferField({ draft, change }: StepProps) {
  const { state } = usePhone()
  const { t, pick } = useSpeech()
  const districts = state.day?.otherDistricts ?? []
  if (districts.length === 0) return null
  return (
    <Field label={t('transferTo')} note={t('transferNote')}>
      {(id) => (
        <select
          id={id}
          value={draft.transferTo ?? ''}
          onChange={({ target: { value } }) =>
            change({ transferTo: value === '' ? null : value === 'out' ? 'out' : Number(value) })
          }
        >
          <option value="">{t('chooseDistrict')}</option>
          {districts.map((district) => (
            <option key={district.id} value={district.id}>
              {pick({ zh: district.name, en: district.nameEn })}
            </option>
          ))}
          <option value="out">{t('outOfCity')}</option>
        </select>
      )}
    </Field>
  )
}

function DuplicateField({ taken, draft, change }: StepProps) {
  const { state } = usePhone()
  const { t } = useSpeech()
  const [text, setText] = useState('')
  const { duplicateOf } = draft
  const others = state.leads.filter(({ lead }) => lead.units === 1 && lead.id !== taken.lead.id)
  const found = findLeads(others, text)
  const shown = found.slice(0, offered)
  const chosen = typeof duplicateOf === 'number' ? duplicateOf : null
  // What was chosen stays in view, whatever is typed, and where the phone has it no more.
  const before = chosen === null || shown.some(({ lead }) => lead.id === chosen) ? [] : [chosen]
  const options = [
    ...before.map((id) => {
      const lead = others.find((other) => other.lead.id === id)?.lead
      return { code: String(id), title: lead?.name ?? t('leadNumber', { id }), note: lead?.address ?? '' }
    }),
    ...shown.map(({ lead }) => ({
      code: String(lead.id),
      title: lead.name,
      note: [lead.code, lead.address ?? lead.street].filter((fact) => fact !== null).join(' · '),
    })),
    { code: 'elsewhere', title: t('notOnPhone'), note: t('notOnPhoneNote') },
  ]
  return (
    <>
      <Field label={t('findDuplicate')}>
        {(id) => (
          <input
            id={id}
            type="search"
            autoComplete="off"
            placeholder={t('search')}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <Choice
        legend={t('duplicateOf')}
        options={options}
        value={duplicateOf === null ? null : String(duplicateOf)}
        onChange={(code) => change({ duplicateOf: code === 'elsewhere' ? 'elsewhere' : Number(code) })}
      />
      <p className="soft">
        {found.length > offered && t('moreFound', { count: found.length - offered })} {t('duplicateNote')}
      </p>
    </>
  )
}
