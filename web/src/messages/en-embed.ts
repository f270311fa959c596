/** What an element says on somebody else's page, or where only some of its panels are shown. */
export const enEmbed = {
  panelsUnknown: (unknown: readonly string[], known: readonly string[]) =>
    `There is no panel of the name ${unknown.join(', ')} here.` +
    ` Those there are: ${known.join(', ')}.`,
  otherOrigin: (script: string, page: string) =>
    `Glassbox trains in workers, and a page can start workers of its own origin alone. This page` +
    ` is of ${page}, the script of ${script}: put Glassbox's folder beside the page, or show the` +
    ` lab in an iframe.`,
  notLoaded: (tag: string, script: string) =>
    `<${tag}> could not be loaded: expected its files beside ${script}.`,
};
