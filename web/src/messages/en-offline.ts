// What the page says of its own files: a newer version, and parts that do not come.
export const enOffline = {
  renewed: 'A new version of Glassbox is here.',
  renewedHint: 'What is open goes on as it is until you reload.',
  taken: 'Another tab has taken the new version of Glassbox.',
  takenHint: 'What is open here goes on; panes that were not opened yet may need a reload.',
  missing: 'A part of the page could not be fetched.',
  missingHint:
    'The network may be gone, or the site was renewed meanwhile. What is open goes on; reloading brings the rest.',
  reload: 'Reload',
  later: 'Later',
};
