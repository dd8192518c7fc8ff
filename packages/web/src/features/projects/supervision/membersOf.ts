/** A line of the team as it is typed: 姓名 单位. */
export const membersOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...rest] = line.split(/[\s,，、]+/u)
      return { name, organisation: rest.join(' ') }
    })
