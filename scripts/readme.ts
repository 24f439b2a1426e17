/**
 * The README as an installed extension can show it: pictures and pages of the repository are not there, so pictures go and links become
 * their text. Addresses on the web stay.
 */
export const forInstalledExtension = (markdown: string): string =>
  markdown
    .replace(/<img[^>]*>/g, '')
    .replace(/!\[[^\]]*\]\((?!https:)[^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\((?!https:|#|mailto:)[^)]*\)/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
