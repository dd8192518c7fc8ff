import { type FilledBlock, type FilledForm, titleWords } from '@kuomian/campaign'

/**
 * A paper as a web page of its own: no script, no file beside it, so that its archived bytes show the same for ever. Sizes are those of GB/T 9704.
 * @param title what the browser names it
 */
export function paperHtml(title: string, form: FilledForm): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${style}</style></head>
<body><main>${form.blocks.map(markup).join('\n')}</main></body></html>
`
}

const style = `body{margin:0;background:#f3f4f4;color:#111}main{box-sizing:border-box;max-width:210mm;margin:0 auto;padding:37mm 26mm 35mm 28mm;background:#fff;font:16pt/1.83 FangSong,STFangsong,'Noto Serif SC',serif;text-align:justify}
p{margin:0}h1{font-size:22pt;line-height:1.4;text-align:center;text-wrap:balance;font-family:FZXiaoBiaoSong-B05S,'Noto Serif SC',serif;margin:0 0 1em}h2{font:500 16pt/1.83 SimHei,STHeiti,sans-serif;margin:0;text-indent:2em}
.word{display:inline-block}.indent{text-indent:2em}.red{color:#c00000;font-size:24pt;font-weight:700;text-align:center}.number{text-align:center;margin:.6em 0}.ruled{border-bottom:2px solid #c00000;padding-bottom:.6em;margin-bottom:1em}
.enclosures{margin:1.83em 0 0 2em;text-align:left}.enclosures p{display:grid;grid-template-columns:3em auto 1fr;white-space:pre-wrap}.label{font-family:SimHei,STHeiti,sans-serif;margin-bottom:1em}.of{text-align:center;margin:-.6em 0 .6em}
.sign{margin:1em 2em 1em auto;width:fit-content;text-align:center}.small{font-size:14pt}.note{font-size:10.5pt}.imprint{border-top:1px solid;border-bottom:1px solid;font-size:14pt;margin-top:2em;padding:0 1em}.imprint p+p{border-top:1px solid;display:flex;justify-content:space-between}
.wide{overflow-x:auto}table{width:100%;border-collapse:collapse;font-size:10.5pt;line-height:1.4;font-variant-numeric:tabular-nums}th,td{border:1px solid;padding:.3em .5em}th{font-family:SimHei,STHeiti,sans-serif;font-weight:500}.left{text-align:left}.center{text-align:center}.right{text-align:right}hr{border:0;border-top:1px dashed #999;margin:2em 0}
@media(max-width:600px){main{padding:8mm 5mm}}@media print{body{background:none}hr{break-after:page;border:0}}`

function markup(part: FilledBlock): string {
  switch (part.block) {
    case 'red-head':
      return `<p class="red">${escaped(part.text)}</p><p class="number ruled">${escaped(part.number)}</p>`
    case 'title':
      return `<h1>${titleOf(part.text)}</h1>`
    case 'number':
      return `<p class="number">${escaped(part.text)}</p>`
    case 'addressee':
      return `<p>${escaped(part.text)}</p>`
    case 'heading':
      return `<h2>${escaped(part.text)}</h2>`
    case 'paragraph':
      return `<p class="indent">${escaped(part.text)}</p>`
    case 'note':
      return `<p class="note">${escaped(part.text)}</p>`
    case 'signature':
      return `<div class="sign">${part.lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</div>`
    case 'lines':
      return part.lines.map((line) => `<p class="small">${escaped(line)}</p>`).join('')
    case 'imprint':
      return `<footer class="imprint"><p>${escaped(part.copies)}</p><p><span>${escaped(part.issuer)}</span><span>${escaped(part.day)}</span></p></footer>`
    case 'enclosures':
      return `<div class="enclosures">${part.rows.map(({ lead, mark, name }) => `<p><span>${escaped(lead)}</span><span>${escaped(mark)}</span><span>${escaped(name)}</span></p>`).join('')}</div>`
    case 'attachment-head':
      return `<p class="label">${escaped(part.label)}</p><h1>${titleOf(part.text)}</h1>${part.note === '' ? '' : `<p class="of">${escaped(part.note)}</p>`}`
    case 'break':
      return '<hr>'
    case 'facts':
      return `<div class="wide"><table>${part.rows.map(({ cells }) => `<tr>${cells.map(cellOf('td', 'left')).join('')}</tr>`).join('')}</table></div>`
    case 'list': {
      const heads = part.columns.map(({ head }) => cellOf('th', 'center')(head)).join('')
      const rows = part.rows.map(
        (row) =>
          `<tr>${row.map((value, at) => cellOf('td', part.columns[at]?.align ?? 'left')(value)).join('')}</tr>`,
      )
      return `<div class="wide"><table><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
    }
  }
}

const titleOf = (text: string): string =>
  titleWords(text)
    .map((word) => `<span class="word">${escaped(word)}</span>`)
    .join('')

const cellOf = (element: 'td' | 'th', align: string) => (text: string) =>
  `<${element} class="${align}">${escaped(text)}</${element}>`

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
