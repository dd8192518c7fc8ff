import { type Explanations, explanationOf, type Finding } from '@kuomian/campaign'
import { Input } from 'antd'
import { type State, StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

const marks = { error: 'overdue', warning: 'due', note: 'open' } as const satisfies Record<
  Finding['severity'],
  State
>

/** What the rules find, each with the district's explanation. */
export function FindingList({
  findings,
  explanations,
  isOpen,
  onChange,
}: {
  findings: readonly Finding[]
  explanations: Explanations
  isOpen: boolean
  onChange: (explanations: Explanations) => void
}) {
  const { t, pick } = useLanguage()
  if (findings.length === 0) return <StateMark state="done">{t('reports.sound')}</StateMark>
  return (
    <ul className="report-findings">
      {findings.map((found) => {
        const { id, rule, severity, messages } = found
        const given = explanations[id]
        const text = given !== undefined && given.of === messages.zh ? given.text : ''
        const state = explanationOf(found, explanations) === null ? marks[severity] : 'done'
        return (
          <li key={id}>
            <p>
              <StateMark state={state}>{rule}</StateMark> {pick(messages)}
            </p>
            {isOpen ? (
              <Input.TextArea
                aria-label={t('reports.explanationOf', { finding: pick(messages) })}
                placeholder={t('reports.explanation')}
                autoSize={{ minRows: 1, maxRows: 4 }}
                maxLength={500}
                value={text}
                onChange={({ target }) =>
                  onChange({ ...explanations, [id]: { text: target.value, of: messages.zh } })
                }
              />
            ) : (
              text !== '' && (
                <p className="soft">
                  {t('reports.explanation')}：{text}
                </p>
              )
            )}
          </li>
        )
      })}
    </ul>
  )
}
