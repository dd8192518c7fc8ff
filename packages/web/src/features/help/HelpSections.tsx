import type { ReactNode } from 'react'
import { ShortcutRows } from '../../frame/ShortcutRows.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { ClassTable } from './ClassTable.tsx'
import type { helpContent } from './helpContent.ts'
import { PersonOutcomeTable, UnitOutcomeTable } from './OutcomeTables.tsx'
import { StepList } from './StepList.tsx'
import { steps } from './steps.ts'
import { TermList } from './TermList.tsx'
import { TwoTimes } from './TwoTimes.tsx'

/** A part of the help; what holds nothing that the reader looks for is not there. */
interface Section {
  readonly id: string
  readonly title: string
  readonly shown: boolean
  /** Takes the whole width of a desk's screen. */
  readonly wide?: boolean
  readonly body: ReactNode
}

/** The parts of the help, with the way to each on top. */
export function HelpSections({ content }: { content: ReturnType<typeof helpContent> }) {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const sections: Section[] = [
    {
      id: 'steps',
      title: t('help.steps'),
      shown: content.steps.length > 0,
      wide: true,
      body: <StepList steps={content.steps} all={steps[user.role]} />,
    },
    ...content.glossary.map(({ title, terms }, place) => ({
      id: `words-${place + 1}`,
      title: pick(title),
      shown: true,
      body: <TermList terms={terms} />,
    })),
    { id: 'times', title: t('help.times'), shown: content.times, body: <TwoTimes /> },
    {
      id: 'classes',
      title: t('help.classes'),
      shown: content.classes.length > 0,
      body: <ClassTable classes={content.classes} />,
    },
    {
      id: 'unit-outcomes',
      title: t('help.unitOutcomes'),
      shown: content.units.length > 0,
      body: <UnitOutcomeTable lines={content.units} />,
    },
    {
      id: 'person-outcomes',
      title: t('help.personOutcomes'),
      shown: content.persons.length > 0,
      body: <PersonOutcomeTable lines={content.persons} />,
    },
    {
      id: 'shortcuts',
      title: t('frame.shortcuts'),
      shown: content.shortcuts.length > 0,
      body: <ShortcutRows shortcuts={content.shortcuts} />,
    },
  ].filter(({ shown }) => shown)
  return (
    <>
      <nav className="help-contents not-on-paper" aria-label={t('help.contents')}>
        {sections.map(({ id, title }) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      <div className="help-sections">
        {sections.map(({ id, title, wide = false, body }) => (
          <section key={id} id={id} className={wide ? 'sheet help-wide' : 'sheet'} aria-label={title}>
            <h2>{title}</h2>
            {body}
          </section>
        ))}
      </div>
    </>
  )
}
