/** What all names begin with under which a browser keeps whom somebody has looked up. */
export const RECENT = 'commonbook:recent:'

/** Under which name it keeps whom this user has looked up in this domain. */
export const recentName = (domainId: string, userId: string) => `${RECENT}${domainId}:${userId}`
