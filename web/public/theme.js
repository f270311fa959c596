// Before the first paint: the theme that the address names, else the one that was chosen here before.
// A file of its own, since the page's policy allows no script within the page, and modules run later.
(() => {
  let theme = new URLSearchParams(location.search).get('theme');
  try {
    theme ??= localStorage.getItem('glassbox-theme');
  } catch {
    // A page may be denied a storage.
  }
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
})();
