import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** One thing that stays or leaves. */
export interface Part<Key> {
  readonly key: Key
  readonly label: string
}

interface PartListProps<Key> {
  readonly title: string
  readonly parts: readonly Part<Key>[]
  readonly chosen: ReadonlySet<Key>
  readonly onChange: (chosen: ReadonlySet<Key>) => void
  readonly onToggle: (key: Key) => void
}

/** More lines than these are found by typing: nobody reads hundreds. */
const shownAtOnce = 100

/** Parts of a lead with a check for each that leaves; found by typing, and all of what was found at once. */
export function PartList<Key extends string | number>(props: PartListProps<Key>) {
  const { title, parts, chosen, onChange, onToggle } = props
  const { t } = useLanguage()
  const [text, setText] = useState('')
  if (parts.length === 0) return null
  const found = parts.filter(({ label }) => label.includes(text.trim()))
  const all = (isIn: boolean) => {
    const next = new Set(chosen)
    for (const { key } of found) {
      if (isIn) next.add(key)
      else next.delete(key)
    }
    onChange(next)
  }
  return (
    <fieldset className="merges-parts">
      <legend>
        {title} <span className="unit">{t('merges.leaves', { chosen: chosen.size, all: parts.length })}</span>
      </legend>
      <div className="merges-find">
        {parts.length > 8 && (
          <Input
            size="small"
            aria-label={t('merges.find', { title })}
            placeholder={t('merges.findHint')}
            value={text}
            allowClear
            onChange={({ target }) => setText(target.value)}
          />
        )}
        <Button size="small" onClick={() => all(true)}>
          {t('merges.all')}
        </Button>
        <Button size="small" onClick={() => all(false)}>
          {t('merges.none')}
        </Button>
      </div>
      <ul>
        {found.slice(0, shownAtOnce).map(({ key, label }) => (
          <li key={key}>
            <Checkbox checked={chosen.has(key)} onChange={() => onToggle(key)}>
              {label}
            </Checkbox>
          </li>
        ))}
      </ul>
      {found.length > shownAtOnce && (
        <p className="soft">{t('merges.more', { count: found.length - shownAtOnce })}</p>
      )}
    </fieldset>
  )
}
