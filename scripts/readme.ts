/**
 * The README as an installed extension can show it: pictures and pages of the repository are not there, so pictures go and links become
 * their text. Addresses on the web stay.
 */
export const forInstalledExtension = (markdown: string): string =>
  markdown
    // How it is built and measured is for those who have the repository.
    .replace(/^## (?:How the code is laid out|Measured)\n[\s\S]*?(?=^## )/gm, '')
    .replace(/<img[^>]*>/g, '')
    .replace(/!\[[^\]]*\]\((?!https:)[^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\((?!https:|#|mailto:)[^)]*\)/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
