import type { Bulletin } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { useId } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Which documents of the register a bulletin cites, in the order in which they were chosen. */
export function CitationField({
  policies,
  value,
  onChange,
}: {
  policies: Bulletin['policies']
  value: string[]
  onChange: (citations: string[]) => void
}) {
  const { t } = useLanguage()
  const id = useId()
  return (
    <div className="dialog-field">
      <label htmlFor={id}>{t('bulletins.citations')}</label>
      <Select<string[]>
        id={id}
        mode="multiple"
        maxCount={20}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('bulletins.citesNothing')}
        value={value}
        options={policies.map(({ number, title }) => ({
          value: number,
          label: title === '' ? number : `${number} ${title}`,
        }))}
        onChange={onChange}
      />
      <p className="soft">
        {t('bulletins.citesHint')}{' '}
        <Link to="/organisation" search={{ part: 'policies' }}>
          {t('bulletins.toRegister')}
        </Link>
      </p>
    </div>
  )
}
