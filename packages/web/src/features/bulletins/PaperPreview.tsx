import { type FilledBlock, titleWords } from '@kuomian/campaign'

/** A paper on the screen as it will be printed: the parts of its form, in the proportions of GB/T 9704. */
export function PaperPreview({ label, blocks }: { label: string; blocks: readonly FilledBlock[] }) {
  // A paper has no parts that move: the place is what tells them apart.
  const numbered = blocks.map((part, place) => ({ place, part }))
  return (
    <section className="bulletin-paper" aria-label={label} lang="zh-CN">
      {numbered.map(({ place, part }) => (
        <Part key={place} part={part} />
      ))}
    </section>
  )
}

function Part({ part }: { part: FilledBlock }) {
  switch (part.block) {
    case 'red-head':
      return (
        <header className="paper-red-head">
          <p>{part.text}</p>
          <p className="paper-number">{part.number}</p>
        </header>
      )
    case 'title':
      return (
        <h2 className="paper-title">
          <Title text={part.text} />
        </h2>
      )
    case 'heading':
      return <h3 className="paper-heading">{part.text}</h3>
    case 'paragraph':
      return <p className="paper-paragraph">{part.text}</p>
    case 'signature':
      return <Lines className="paper-signature" lines={part.lines} />
    case 'lines':
      return <Lines className="paper-lines" lines={part.lines} />
    case 'imprint':
      return (
        <footer className="paper-imprint">
          <p>{part.copies}</p>
          <p>
            <span>{part.issuer}</span> <span>{part.day}</span>
          </p>
        </footer>
      )
    case 'enclosures':
      return (
        <div className="paper-enclosures">
          {part.rows.map(({ lead, mark, name }) => (
            <p key={name}>
              <span>{lead}</span>
              <span>{mark}</span>
              <span>{name}</span>
            </p>
          ))}
        </div>
      )
    case 'attachment-head':
      return (
        <header>
          <p className="paper-label">{part.label}</p>
          <h3 className="paper-attachment">
            <Title text={part.text} />
          </h3>
          {part.note !== '' && <p className="paper-of">{part.note}</p>}
        </header>
      )
    case 'break':
      return <hr />
    case 'list':
      return (
        <table className="paper-table">
          <thead>
            <tr>
              {part.columns.map(({ head, text }) => (
                <th key={text} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {part.rows.map((row) => (
              <tr key={row.join('|')}>
                {row.map((value, at) => {
                  const column = part.columns[at]
                  return (
                    <td key={column?.text} className={`paper-${column?.align ?? 'left'}`}>
                      {value}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'facts':
      return null
    default:
      return <p className={part.block === 'note' ? 'paper-note' : ''}>{part.text}</p>
  }
}

/** A title that breaks between words. */
function Title({ text }: { text: string }) {
  const words = titleWords(text).map((word, place) => ({ word, place }))
  return words.map(({ word, place }) => (
    <span key={place} className="paper-word">
      {word}
    </span>
  ))
}

function Lines({ className, lines }: { className: string; lines: readonly string[] }) {
  return (
    <div className={className}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
