import { InputNumber, Select } from 'antd'
import { useId } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import type { VisitDraft } from './visitDraft.ts'
import type { VisitedLead } from './visitRules.ts'

/** What an outcome asks of the city: the district that the employer moved to (U11), the lead that it duplicates (U13). */
export function ProposalFields({
  lead,
  draft,
  onChange,
}: {
  lead: VisitedLead
  draft: VisitDraft
  onChange: (part: Partial<VisitDraft>) => void
}) {
  const { t } = useLanguage()
  const { options } = useDistricts()
  const id = useId()
  if (draft.outcome === 'U11') {
    return (
      <p className="visit-field">
        <label htmlFor={id}>{t('visits.transferTo')}</label>
        <Select<string>
          id={id}
          allowClear
          showSearch
          optionFilterProp="label"
          options={options.filter(({ value }) => value !== String(lead.districtId))}
          value={draft.transferTo === null ? null : String(draft.transferTo)}
          onChange={(value: string | undefined) =>
            onChange({ transferTo: value === undefined ? null : Number(value) })
          }
        />
        <span className="soft">{t('visits.transferNote')}</span>
      </p>
    )
  }
  if (draft.outcome !== 'U13') return null
  return (
    <p className="visit-field">
      <label htmlFor={id}>{t('visits.duplicateOf')}</label>
      <InputNumber<number>
        id={id}
        min={1}
        precision={0}
        controls={false}
        value={draft.duplicateOf}
        onChange={(value) => onChange({ duplicateOf: value })}
      />
      <span className="soft">{t('visits.duplicateNote')}</span>
    </p>
  )
}
