/** Tables and listings that are wider than their place may be scrolled by keyboard; others are no stop on the way. */
export function letWideThingsScroll(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const element of document.querySelectorAll('.table, pre')) observer.observe(element);
}
