package jp.sakutei.common;

/**
 * The page of a list that is shown: one that the list has, whatever was asked for.
 *
 * @param page from 1
 * @param size rows of a page
 */
public record Paging(int page, int pages, int size) {

	/**
	 * @param rows of all pages
	 */
	public static Paging of(int asked, int rows, int size) {
		var pages = Math.max(1, (rows + size - 1) / size);
		return new Paging(Math.max(1, Math.min(asked, pages)), pages, size);
	}

	/** How many rows stand on the pages before. */
	public int offset() {
		return (page - 1) * size;
	}

}
