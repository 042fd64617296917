// Before the first paint, so that a chosen dark page does not flash white. A file of its own: the page allows no inline script.
try {
  const theme = localStorage.getItem('gangmu.theme')
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme
} catch {
  // Storage may be forbidden; the system's choice holds then.
}
