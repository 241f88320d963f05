package jp.sakutei.configuration;

import jp.sakutei.common.Sha256;

/**
 * Something that a file says otherwise than the database does today.
 *
 * @param what row and column, or the path of the key
 * @param before what the database has, or null where it is new
 * @param after what the file says, or null where it is gone
 * @param changesRights whether somebody may do more or less when it is taken
 */
public record ConfigurationDifference(String file, String what, String before, String after, boolean changesRights) {

	/** Of this difference and no other. */
	public String id() {
		return Sha256.of(toString()).substring(0, 16);
	}

	/** {@code sections.csv 0101 › 名称：秘書課 → 秘書広報課}. */
	@Override
	public String toString() {
		return file + " " + what + "：" + ((before == null) ? "（追加）" : before) + " → "
				+ ((after == null) ? "（削除）" : after);
	}

}
