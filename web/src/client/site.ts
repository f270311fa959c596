// Where the site's own files lie: beside the page, or beside the script that puts its elements on
// somebody else's page.
let folder: string | null = null;
let look = '';

/**
 * From now on the site's files are looked for in this folder, and other rooms are other pages.
 * Elements that are defined from now on bring the values of the look along, a style sheet.
 */
export function embedFrom(url: string, values: string): void {
  folder = url;
  look = values;
}

/** The values of the look as a style sheet; our own pages have them at their root, and none is here. */
export const embeddedLook = (): string => look;

export const embedded = (): boolean => folder !== null;

/** The full address of a file of the site. */
export const siteUrl = (path: string): string => new URL(path, folder ?? document.baseURI).href;

/** The folder of the digits: the one that a page names, from that page; else the site's own. */
export const digitsFolder = (named = ''): string =>
  named ? new URL(named, document.baseURI).href : siteUrl('mnist/');

/** Where `#race?lab=digits` leads: embedded, to that room of the whole page. */
export const roomHref = (hash: string): string => (folder ? `${folder}index.html${hash}` : hash);
