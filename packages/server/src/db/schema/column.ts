/** A campaign day as ISO text (`2015-07-31`): SQL `date`, never a JS Date (design §5). */
export type Day = string

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
