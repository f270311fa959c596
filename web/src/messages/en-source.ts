// The source viewer's sentences in English, one key a sentence.

export const enSource = {
  sourcePlaces: 'What computes this pane',
  sourceLines: (first: number, last: number) =>
    first === last ? `line ${first}` : `lines ${first} to ${last}`,
  sourceFile: 'File',
  readingOrder: 'In reading order',
  sourceLoading: (path: string) => `${path} is on its way.`,
  sourceVersion: (version: string, commit: string | null) =>
    commit === null ? `Version ${version}` : `Version ${version}, commit ${commit}`,
  sourceAlone: 'Open the file alone',
  close: 'Close',
};
