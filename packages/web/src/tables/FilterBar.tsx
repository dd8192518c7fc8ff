import { DownOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { phone, useMedia } from '../theme/useMedia.ts'
import { FilterControl } from './FilterControl.tsx'
import { type FilterField, filtersSet, filterTexts } from './filterField.ts'
import { useAddressSearch } from './useAddressSearch.ts'
import { useRememberedFilters } from './useRememberedFilters.ts'
import './filter-bar.css'

/** The filters of a list. */
export interface FilterBarProps {
  readonly fields: readonly FilterField[]
  /** What stands at the end of the line, such as saved views. */
  readonly children?: ReactNode
}

/**
 * Filters that live in the address bar, so that a filtered list can be sent to a colleague; coming back by the navigation brings back what was
 * chosen. `/` goes to the first one; on a phone all but the first are folded away.
 */
export function FilterBar({ fields, children }: FilterBarProps) {
  const { t } = useLanguage()
  const { search, change } = useAddressSearch()
  useRememberedFilters(fields)
  const onPhone = useMedia(phone)
  const [open, setOpen] = useState(false)
  const set = filtersSet(search, fields)
  const shown = onPhone && !open ? fields.slice(0, 1) : fields
  return (
    <search className="filter-bar not-on-paper" data-filter aria-label={t('tables.filters')}>
      {shown.map((field) => (
        <FilterControl
          key={field.name}
          field={field}
          values={filterTexts(search, field.name)}
          onChange={(values) => change({ [field.name]: values })}
        />
      ))}
      {onPhone && fields.length > 1 && (
        <Button
          aria-expanded={open}
          icon={<DownOutlined rotate={open ? 180 : 0} />}
          onClick={() => setOpen(!open)}
        >
          {t('tables.filters')}
          {set > 0 && ` ${set}`}
        </Button>
      )}
      {set > 0 && (
        <Button
          type="text"
          onClick={() => change(Object.fromEntries(fields.map(({ name }) => [name, undefined])))}
        >
          {t('tables.clearFilters')}
        </Button>
      )}
      {children}
    </search>
  )
}
