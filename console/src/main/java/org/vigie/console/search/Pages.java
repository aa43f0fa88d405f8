package org.vigie.console.search;

import org.jspecify.annotations.Nullable;

/**
 * The pages of a search's results.
 *
 * @param form the search
 * @param total how many posts were found
 */
record Pages(SearchForm form, long total) {
  /** How many pages there are, 1 or more. */
  public int count() {
    long needed = (total + SearchForm.PAGE_SIZE - 1) / SearchForm.PAGE_SIZE;
    return Math.clamp(needed, 1, SearchForm.LAST_PAGE);
  }

  /** The address of the page before; null on the first. */
  public @Nullable String previous() {
    return form.page() > 1 ? form.onPage(Math.min(form.page() - 1, count())).link() : null;
  }

  /** The address of the page after; null on the last. */
  public @Nullable String next() {
    return form.page() < count() ? form.onPage(form.page() + 1).link() : null;
  }

  /** The number of this page. */
  public int current() {
    return form.page();
  }
}
