/** What a contact or a record has beside the fields of a form. */
export type Rest = { externalId: string; extras: readonly string[]; hasPhoto: boolean }

/** What of a record's rest a contact does not have yet. A picture that is there is never replaced. */
export function missingRest(
  there: Pick<Rest, 'extras' | 'hasPhoto'>,
  record: Pick<Rest, 'extras' | 'hasPhoto'>,
): { photo: boolean; properties: string[] } {
  return {
    photo: record.hasPhoto && !there.hasPhoto,
    properties: record.extras.filter((line) => !there.extras.includes(line)),
  }
}

/** Whether two records of our own export were two contacts of the book it is from. */
export function areTwo({ externalId: one }: Rest, { externalId: other }: Rest): boolean {
  return one !== '' && other !== '' && one !== other
}
