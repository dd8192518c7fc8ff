import type { BULLETIN_SECTIONS, BulletinParagraph, BulletinSection } from '@kuomian/campaign'
import type { Bulletin } from '@kuomian/contract'
import { Button, Input } from 'antd'
import { useId } from 'react'
import { TextField } from '../../dialogs/TextField.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { type BulletinWords, citing, proposalsFor } from './bulletinWords.ts'
import { CitationField } from './CitationField.tsx'

const sections = [
  'opening',
  'overall',
  'districts',
  'problems',
  'next',
] as const satisfies readonly (keyof typeof BULLETIN_SECTIONS)[]

/** The words of a draft: each paragraph under its part, with the rule that proposed it and the way back to what it proposes. */
export function WordsEditor({
  bulletin,
  words,
  onChange,
}: {
  bulletin: Bulletin
  words: BulletinWords
  onChange: (words: BulletinWords) => void
}) {
  const { t, pick } = useLanguage()
  const setParagraphs = (paragraphs: BulletinParagraph[]) => onChange({ ...words, paragraphs })
  const add = (paragraph: BulletinParagraph) => setParagraphs([...words.paragraphs, paragraph])
  const proposals = proposalsFor(bulletin, words.citations)
  const takenOut = proposals.filter(
    ({ key, text }) => text !== null && !words.paragraphs.some((one) => one.key === key),
  )
  return (
    <section className="sheet bulletin-words" aria-label={t('bulletins.words')}>
      <h2>{t('bulletins.words')}</h2>
      <TextField
        label={t('bulletins.name')}
        value={words.title}
        most={100}
        onChange={(title) => onChange({ ...words, title })}
      />
      <TextField
        label={t('bulletins.addressee')}
        value={words.addressee}
        most={300}
        onChange={(addressee) => onChange({ ...words, addressee })}
      />
      <TextField
        label={t('bulletins.copies')}
        value={words.copies}
        most={300}
        onChange={(copies) => onChange({ ...words, copies })}
      />
      <CitationField
        policies={bulletin.policies}
        value={words.citations}
        onChange={(citations) => onChange(citing(bulletin, words, citations))}
      />
      {sections.map((section) => (
        <div key={section} className="bulletin-section">
          <h3>{t(`bulletins.${section}`)}</h3>
          {words.paragraphs
            .filter((one) => one.section === section)
            .map((paragraph) => (
              <Paragraph
                key={paragraph.key}
                paragraph={paragraph}
                proposal={proposals.find(({ key }) => key === paragraph.key)}
                onText={(text) =>
                  setParagraphs(
                    words.paragraphs.map((one) => (one.key === paragraph.key ? { ...one, text } : one)),
                  )
                }
                onTakeOut={() => setParagraphs(words.paragraphs.filter(({ key }) => key !== paragraph.key))}
              />
            ))}
          <p className="bulletin-adds">
            {takenOut.map((proposal) =>
              proposal.section === section && proposal.text !== null ? (
                <Button
                  key={proposal.key}
                  size="small"
                  onClick={() => add({ key: proposal.key, section, text: proposal.text ?? '' })}
                >
                  {t('bulletins.putIn', { title: pick(proposal.title) })}
                </Button>
              ) : null,
            )}
            <Button
              size="small"
              type="text"
              onClick={() => add({ key: freeKey(words.paragraphs, section), section, text: '' })}
            >
              {t('bulletins.add')}
            </Button>
          </p>
        </div>
      ))}
    </section>
  )
}

/** A key that no paragraph has yet. */
function freeKey(paragraphs: readonly BulletinParagraph[], section: BulletinSection): string {
  let number = 1
  while (paragraphs.some(({ key }) => key === `own-${section}-${number}`)) number += 1
  return `own-${section}-${number}`
}

function Paragraph({
  paragraph,
  proposal,
  onText,
  onTakeOut,
}: {
  paragraph: BulletinParagraph
  proposal: Bulletin['proposals'][number] | undefined
  onText: (text: string) => void
  onTakeOut: () => void
}) {
  const { t, pick } = useLanguage()
  const id = useId()
  const isChanged = proposal !== undefined && proposal.text !== paragraph.text
  const label =
    proposal === undefined
      ? t('bulletins.byHand')
      : t('bulletins.byRule', { title: pick(proposal.title), clause: proposal.clause })
  return (
    <div className="bulletin-paragraph">
      <p className="bulletin-rule">
        <label htmlFor={id}>{label}</label>
        {isChanged && <span className="soft">{t('bulletins.changed')}</span>}
        {isChanged && proposal.text !== null && (
          <Button size="small" type="text" onClick={() => onText(proposal.text ?? '')}>
            {t('bulletins.backToProposal')}
          </Button>
        )}
        <Button size="small" type="text" onClick={onTakeOut}>
          {t('bulletins.takeOut')}
        </Button>
      </p>
      <Input.TextArea
        id={id}
        lang="zh-CN"
        autoSize={{ minRows: 2, maxRows: 12 }}
        maxLength={2000}
        value={paragraph.text}
        onChange={({ target }) => onText(target.value)}
      />
    </div>
  )
}
