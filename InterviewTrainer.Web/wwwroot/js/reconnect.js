// The buttons of the dialog about a lost connection, and a fresh page when the server no longer knows this one.
(() => {
  const dialog = document.getElementById('components-reconnect-modal');
  new MutationObserver(() => {
    if (dialog.classList.contains('components-reconnect-rejected')) {
      location.reload();
    }
  }).observe(dialog, { attributes: true, attributeFilter: ['class'] });

  dialog.addEventListener('click', async (event) => {
    const action = event.target instanceof Element ? event.target.closest('[data-reconnect]')?.getAttribute('data-reconnect') : null;
    if (action === 'reload') {
      location.reload();
    } else if (action === 'try') {
      // False: the server runs but no longer knows this page.
      const back = await Blazor.reconnect().catch(() => true);
      if (!back) {
        location.reload();
      }
    }
  });
})();
