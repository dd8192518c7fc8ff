import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Term } from './term.ts'

/** Words with their name in the other language, their identifier where it is another word, and what they mean. */
export function TermList({ terms }: { terms: readonly Term[] }) {
  const { pick } = useLanguage()
  return (
    <dl className="help-terms">
      {terms.map(({ zh, identifier, en, meaning }) => (
        <div key={zh}>
          <dt>
            <strong lang="zh-CN">{zh}</strong> <span lang="en">{en}</span>{' '}
            {identifier !== en && <code className="soft">{identifier}</code>}
          </dt>
          <dd>{pick(meaning)}</dd>
        </div>
      ))}
    </dl>
  )
}
