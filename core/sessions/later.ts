/**
 * Runs work whose time must not show in the answer: writing down a failure, or sending a mail, tells somebody who
 * measures that the account exists. A door passes what its framework offers for after the response.
 */
export type Later = (work: () => Promise<void>) => void
