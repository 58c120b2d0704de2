/** Nothing: without this file the bundler takes the portal's, which asks for a database. */
export function register(): void {}
