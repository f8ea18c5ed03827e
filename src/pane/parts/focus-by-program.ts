/**
 * Moves the focus to an element that is no stop of the Tab key. While it has the focus it must be one: Excel on the web handles Tab in a
 * pane itself, from the place of the focused element among those with a tab index, and leaves the pane where it finds none.
 */
export function focusByProgram(element: HTMLElement): void {
  element.tabIndex = 0;
  element.addEventListener("blur", () => { element.tabIndex = -1; }, { once: true });
  element.focus({ preventScroll: true });
}
