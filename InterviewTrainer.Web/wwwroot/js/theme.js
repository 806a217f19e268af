// Light or dark: the system's choice unless the person made one here. A classic script in the head, so that it runs before the page is painted.
(() => {
  const key = 'theme';
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const systems = () => (dark.matches ? 'dark' : 'light');

  /** Storage may be blocked; then the choice lasts as long as the page. @returns {string | null} */
  function stored() {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  /** @param {string} theme */
  function store(theme) {
    try {
      if (theme === systems()) {
        localStorage.removeItem(key);
      } else {
        localStorage.setItem(key, theme);
      }
    } catch {
      // Nothing is kept, and nothing breaks.
    }
  }

  function show(theme = stored() ?? systems()) {
    document.documentElement.dataset.theme = theme;
  }

  show();
  dark.addEventListener('change', () => show());
  addEventListener('storage', () => show());
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-theme-toggle]')) {
      const next = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
      store(next);
      show(next);
    }
  });
})();
