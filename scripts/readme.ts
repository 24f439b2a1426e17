/**
 * The README as an installed extension can show it: pictures and pages of the repository are not there, so pictures go and links become
 * their text. Addresses on the web stay.
 */
export const forInstalledExtension = (markdown: string): string =>
  markdown
    // What is started, tried on the examples, built and measured there is for those who have the repository.
    .replace(/^## (?:Two commands|Five minutes|How the code is laid out|Measured)\n[\s\S]*?(?=^## )/gm, '')
    .replace(/<img[^>]*>/g, '')
    .replace(/!\[[^\]]*\]\((?!https:)[^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\((?!https:|#|mailto:)[^)]*\)/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
