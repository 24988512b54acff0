/** Where a key leads from one tab to another, of so many. */
const ways = {
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  ArrowRight: (index, count) => (index + 1) % count,
  Home: () => 0,
  End: (index, count) => count - 1,
};

/**
 * Tabs by the pattern of the ARIA Authoring Practices: one of them is in the tab order, arrows lead to the others and select
 * them.
 *
 * @param {HTMLElement} list With `role="tablist"`.
 * @param {HTMLElement} panel The one that all tabs control.
 * @param {(target: string) => void} onSelect Gets the `data-target` of the tab.
 * @returns {(target: string) => boolean} Selects a tab, and says whether there is one.
 */
export function tabs(list, panel, onSelect) {
  const all = Array.from(list.querySelectorAll('[role="tab"]'));

  function select(selected) {
    for (const tab of all) {
      tab.ariaSelected = String(tab === selected);
      tab.tabIndex = tab === selected ? 0 : -1;
    }
    panel.setAttribute('aria-labelledby', selected.id);
    onSelect(selected.dataset.target);
  }

  list.addEventListener('click', ({ target }) => {
    const tab = target.closest('[role="tab"]');
    if (tab) select(tab);
  });
  list.addEventListener('keydown', (event) => {
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    const tab = all[way(all.indexOf(event.target), all.length)];
    tab.focus();
    select(tab);
  });

  return (target) => {
    const tab = all.find(({ dataset }) => dataset.target === target);
    if (tab) select(tab);
    return tab !== undefined;
  };
}
