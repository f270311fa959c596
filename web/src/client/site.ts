// Where the site's own files lie: beside the page, or beside the script that puts its elements on
// somebody else's page.
let folder: string | null = null;

/** From now on the site's files are looked for in this folder, and other rooms are other pages. */
export function embedFrom(url: string): void {
  folder = url;
}

export const embedded = (): boolean => folder !== null;

/** The full address of a file of the site. */
export const siteUrl = (path: string): string => new URL(path, folder ?? document.baseURI).href;

/**
 * The digits that a page names, from that page; else the site's own. A folder with a manifest.json
 * ends in a slash; anything else is a manifest.
 */
export const digitsFolder = (named = ''): string =>
  named ? new URL(named, document.baseURI).href : siteUrl('mnist/');

/** Where `#race?lab=digits` leads: embedded, to that room of the whole page. */
export const roomHref = (hash: string): string => (folder ? `${folder}index.html${hash}` : hash);
